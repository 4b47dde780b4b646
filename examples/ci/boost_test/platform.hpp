// The code under test: a platform's own, which writes a statement of reasons.
#pragma once

#include <string>

namespace platform {

struct removal {
    std::string case_id;
    std::string day; ///< YYYY-MM-DD
    std::string country;
    std::string facts;
};

/// The body for POST /api/v1/statement. The texts hold nothing that JSON would have to escape.
inline std::string statement_for(const removal& made) {
    return R"({"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],)"
           R"("decision_ground":"DECISION_GROUND_INCOMPATIBLE_CONTENT",)"
           R"("incompatible_content_ground":"Terms of use, section 4.2",)"
           R"("incompatible_content_explanation":"Section 4.2 forbids listings of counterfeit goods.",)"
           R"("content_type":["CONTENT_TYPE_PRODUCT"],"category":"STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",)"
           R"("territorial_scope":[")" +
           made.country + R"("],"content_language":"EN","content_date":")" + made.day +
           R"(","application_date":")" + made.day + R"(","decision_facts":")" + made.facts +
           R"(","source_type":"SOURCE_VOLUNTARY","automated_detection":"No",)"
           R"("automated_decision":"AUTOMATED_DECISION_NOT_AUTOMATED","puid":")" +
           made.case_id + "\"}";
}

} // namespace platform
