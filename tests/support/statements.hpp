// Statements for tests: a minimal valid one, and others made from it.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsacheck::testing {

/// 15 June 2026: a fixed time of the request, so that relative dates mean the same for ever.
inline constexpr std::int64_t request_time = 1781524800;

/// Only what the API demands. The decision on the account is the only restriction; the ground is the law.
inline constexpr std::string_view minimal_statement =
    R"({"decision_account":"DECISION_ACCOUNT_SUSPENDED","decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT",)"
    R"("illegal_content_legal_ground":"Article 7 of the Animal Welfare Act",)"
    R"("illegal_content_explanation":"The provision forbids fights between animals.",)"
    R"("content_type":["CONTENT_TYPE_VIDEO"],"category":"STATEMENT_CATEGORY_ANIMAL_WELFARE",)"
    R"("content_date":"2025-03-04","application_date":"2025-05-06",)"
    R"("decision_facts":"The video shows a dog fight.","source_type":"SOURCE_VOLUNTARY",)"
    R"("automated_detection":"No","automated_decision":"AUTOMATED_DECISION_PARTIALLY","puid":"case-1"})";

/// One in which nothing is missing: silent in the profile `full`.
inline constexpr std::string_view complete_statement =
    R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"decision_account":"DECISION_ACCOUNT_SUSPENDED",)"
    R"("end_date_account_restriction":"2025-08-07","account_type":"ACCOUNT_TYPE_PRIVATE",)"
    R"("decision_ground":"DECISION_GROUND_ILLEGAL_CONTENT",)"
    R"("illegal_content_legal_ground":"Article 7 of the Animal Welfare Act",)"
    R"("illegal_content_explanation":"The provision forbids fights between animals, and the video advertises one.",)"
    R"("content_type":["CONTENT_TYPE_VIDEO"],"content_language":"EN","category":"STATEMENT_CATEGORY_ANIMAL_WELFARE",)"
    R"("category_specification":["KEYWORD_ANIMAL_HARM"],"territorial_scope":["PT","ES"],)"
    R"("content_date":"2025-03-04","application_date":"2025-05-06",)"
    R"("decision_facts":"A reviewer watched the video: it shows a dog fight and asks viewers to place bets.",)"
    R"("source_type":"SOURCE_VOLUNTARY","automated_detection":"No",)"
    R"("automated_decision":"AUTOMATED_DECISION_NOT_AUTOMATED","puid":"case-1"})";

/// `target`, if there is one, with the changes of `patch`, a JSON merge patch (RFC 7396). Members keep their order.
inline std::string merge_patch(std::optional<simdjson::dom::element> target, simdjson::dom::element patch) {
    simdjson::dom::object changes;
    if (patch.get(changes) != simdjson::SUCCESS)
        return simdjson::minify(patch);
    std::string merged = "{";
    const auto add = [&merged](std::string_view key, const std::string& value) {
        merged += merged.size() > 1 ? "," : "";
        merged += "\"" + std::string(key) + "\":" + value;
    };
    simdjson::dom::object members;
    const bool is_object = target && target->get(members) == simdjson::SUCCESS;
    if (is_object)
        for (const auto member : members) {
            simdjson::dom::element change;
            if (changes[member.key].get(change) != simdjson::SUCCESS)
                add(member.key, simdjson::minify(member.value));
            else if (!change.is_null())
                add(member.key, merge_patch(member.value, change));
        }
    for (const auto change : changes) {
        const bool known = is_object && members[change.key].error() == simdjson::SUCCESS;
        if (!known && !change.value.is_null())
            add(change.key, merge_patch(std::nullopt, change.value));
    }
    return merged + "}";
}

/// `statement` with the changes of `patch`.
inline std::string patched(std::string_view statement, std::string_view patch) {
    simdjson::dom::parser target_parser;
    simdjson::dom::parser patch_parser;
    return merge_patch(target_parser.parse(simdjson::padded_string(statement)).value(),
                       patch_parser.parse(simdjson::padded_string(patch)).value());
}

/// The minimal statement with the changes of `patch`.
inline std::string statement_with(std::string_view patch) { return patched(minimal_statement, patch); }

/// The complete statement with the changes of `patch`.
inline std::string complete_statement_with(std::string_view patch) { return patched(complete_statement, patch); }

/// The minimal statement with `members` as text behind its own: for what a patch cannot say, such as a repeated
/// member.
inline std::string statement_and(std::string_view members) {
    std::string text(minimal_statement);
    text.pop_back();
    return text + "," + std::string(members) + "}";
}

/// The minimal statement with this puid.
inline std::string statement_named(std::string_view puid) {
    return statement_with("{\"puid\":\"" + std::string(puid) + "\"}");
}

/// `count` statements with different puids.
inline std::vector<std::string> different_statements(std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(statement_named("case-" + std::to_string(i + 1)));
    return all;
}

inline std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const std::string& part : parts) {
        if (&part != &parts.front())
            text += separator;
        text += part;
    }
    return text;
}

inline std::string batch_of(const std::vector<std::string>& statements, std::string_view separator = ",") {
    return "{\"statements\":[" + join(statements, separator) + "]}";
}

/// A statement of every kind of field, with texts beyond ASCII and some values that need a closer look.
inline std::string full_statement(std::string_view puid = "full-2") {
    return statement_with(
        R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED","DECISION_VISIBILITY_OTHER"],
            "decision_visibility_other":"Shown to signed-in adults only \u2026",
            "decision_monetary":"DECISION_MONETARY_OTHER","decision_monetary_other":"Keine Werbung f\u00fcr diesen Beitrag",
            "decision_provision":"DECISION_PROVISION_PARTIAL_SUSPENSION","account_type":"ACCOUNT_TYPE_BUSINESS",
            "category_specification":["KEYWORD_ANIMAL_HARM","KEYWORD_OTHER"],
            "category_specification_other":"K\u00e4mpfe","decision_ground_reference_url":"https://www.example.com/terms?a=b#c",
            "content_type":["CONTENT_TYPE_IMAGE","CONTENT_TYPE_OTHER"],"content_type_other":"Live \u201cstream\u201d \ud83d\udc15",
            "category_addition":["STATEMENT_CATEGORY_VIOLENCE"],"territorial_scope":["PT","ES","DE"],
            "content_language":"EN","content_id":{"EAN-13":"4006381333931"},
            "end_date_account_restriction":"2025-07-08","end_date_monetary_restriction":"2025-08-09",
            "end_date_service_restriction":"2025-09-10","end_date_visibility_restriction":"2025-10-11",
            "source_type":"SOURCE_TRUSTED_FLAGGER","source_identity":"Tierschutz e.\u2009V.",
            "automated_detection":"Yes","automated_decision":"AUTOMATED_DECISION_FULLY","puid":")" +
        std::string(puid) + "\"}");
}

} // namespace dsacheck::testing
