// Validates a statement of reasons in memory and prints what is wrong with it.
#include <dsacheck/dsacheck.hpp>

#include <iostream>

int main() {
    // The category is misspelt, the end date has a time, and the explanation is missing.
    constexpr std::string_view json = R"({
        "decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED"],
        "end_date_visibility_restriction": "2026-09-30T23:59:59Z",
        "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
        "incompatible_content_ground": "Terms of use, section 4.2",
        "content_type": ["CONTENT_TYPE_PRODUCT"],
        "category": "STATEMENT_CATEGORY_SCAM_AND_FRAUD",
        "territorial_scope": ["AT", "DE"],
        "content_date": "2026-02-17",
        "application_date": "2026-03-02",
        "decision_facts": "A buyer reported the listing; a reviewer confirmed the report.",
        "source_type": "SOURCE_TYPE_OTHER_NOTIFICATION",
        "automated_detection": "No",
        "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
        "puid": "listing-7f3a2c91"
    })";

    const dsacheck::findings found = dsacheck::validate_statements(json);
    std::cout << found.count(dsacheck::severity::error) << " errors\n";
    for (const dsacheck::finding& each : found) {
        std::cout << "line " << each.at.line << ", " << each.broken->id << ": " << dsacheck::message_of(each)
                  << '\n';
        if (const std::string expected = dsacheck::expected_of(each); !expected.empty())
            std::cout << "    expected: " << expected << '\n';
    }
}
