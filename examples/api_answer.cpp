// Asks what the API of the DSA Transparency Database would answer to a request, without sending it.
#include <dsacheck/dsacheck.hpp>

#include <iostream>

namespace {

constexpr std::int64_t request_time = 1'772'451'067; // seconds since 1970: 2 March 2026

constexpr std::string_view statement = R"({
    "decision_account": "DECISION_ACCOUNT_SUSPENDED",
    "end_date_account_restriction": "2026-04-14",
    "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    "incompatible_content_ground": "Regulamin, punkt 9.1",
    "incompatible_content_explanation": "Punkt 9.1 zabrania sprzedaży kont innych osób.",
    "illegal_content_explanation": "Nie dotyczy.",
    "content_type": ["CONTENT_TYPE_TEXT"],
    "category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    "territorial_scope": ["PL"],
    "content_date": "2026-02-27",
    "application_date": "2026-03-02",
    "decision_facts": "Zgłoszenie rozpatrzył przeszkolony moderator.",
    "source_type": "SOURCE_TYPE_OTHER_NOTIFICATION",
    "automated_detection": "No",
    "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
    "puid": "PUID"
})";

/// The statement with another puid.
std::string with_puid(std::string_view puid) {
    std::string text(statement);
    return text.replace(text.find("\"PUID\"") + 1, 4, puid);
}

void show(std::string_view title, std::string_view body, dsacheck::endpoint to) {
    const dsacheck::api_answer answer =
        dsacheck::render_api_answer(body, to, request_time, dsacheck::show_dropped::yes);
    std::cout << title << ": " << answer.status << '\n' << answer.body << '\n';
    if (answer.dropped.size() > 2) // not []
        std::cout << "silently dropped: " << answer.dropped << '\n';
    std::cout << '\n';
}

} // namespace

int main() {
    // The answer holds the statement as it would be stored: the explanation that belongs to the other ground
    // is gone.
    show("A good statement", with_puid("case-1"), dsacheck::endpoint::single);
    show("A puid with a blank", with_puid("case 1"), dsacheck::endpoint::single);

    const std::string batch = "{\"statements\":[" + with_puid("case-1") + "," + with_puid("case-1") + "]}";
    show("A batch in which a puid stands twice", batch, dsacheck::endpoint::batch);
}
