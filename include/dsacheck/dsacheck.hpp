// dsacheck: checks the documents that the EU Digital Services Act makes online services publish.
//
//     dsacheck::findings found = dsacheck::validate_statements(json);
//     if (found.count(dsacheck::severity::error) != 0) ...
#pragma once

#include "dsacheck/annex_i.hpp"
#include "dsacheck/catalogue.hpp"
#include "dsacheck/check_statement.hpp"
#include "dsacheck/date.hpp"
#include "dsacheck/findings.hpp"
#include "dsacheck/options.hpp"
#include "dsacheck/puid_ledger.hpp"
#include "dsacheck/read_statement.hpp"
#include "dsacheck/render.hpp"
#include "dsacheck/statement.hpp"
#include "dsacheck/url.hpp"
#include "dsacheck/validate.hpp"
#include "dsacheck/validate_report.hpp"
#include "dsacheck/version.hpp"
#include "dsacheck/vocabulary.hpp"
