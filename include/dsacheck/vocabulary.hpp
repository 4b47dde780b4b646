// The vocabulary of the DSA Transparency Database: enumerations, categories and keywords, countries,
// languages.
#pragma once

#include "dsacheck/vocabulary/array_view.hpp"
#include "dsacheck/vocabulary/categories.hpp"
#include "dsacheck/vocabulary/changes.hpp"
#include "dsacheck/vocabulary/countries.hpp"
#include "dsacheck/vocabulary/enumerations.hpp"
#include "dsacheck/vocabulary/keywords.hpp"
#include "dsacheck/vocabulary/languages.hpp"
#include "dsacheck/vocabulary/lookup.hpp"
#include "dsacheck/vocabulary/nearest.hpp"
#include "dsacheck/vocabulary/schema.hpp"
