// Rules that hold over all statements that a platform has ever sent.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule puid_seen_before{
    number{2601},
    id{"puid-seen-before"},
    severity::error,
    {database_api("unique platform identifier"), dsa("Article 24(5)")},
    title{"The identifier must be unique within the platform"},
    message{"{value} was used before: {detail}"},
    why{"The database refuses a puid that it has, and with it all statements of the batch. Its endpoint for asking whether a puid exists "
        "lags behind, so that a platform has to keep its own list, given with --seen."},
    remedy{"Give the statement a puid of its own; do not send it again if it was sent already."},
    api_message{"The identifier given is not unique within this platform."},
    rule_use::api,
    example{bad{R"({"puid": "in-the-ledger"})"}, good{R"({"puid": "not-in-the-ledger"})"}}};

/// The rules of this file.
inline constexpr const rule* ledger_rules[] = {&puid_seen_before};

} // namespace dsacheck::rules
