// Rules on the time at which the database received a statement: `created_at`, which only the dumps tell.
#pragma once

#include "dsacheck/read_dump.hpp"
#include "dsacheck/reporter.hpp"
#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule late_submission{
    number{2800},
    id{"late-submission"},
    severity::warning,
    {dsa("Article 24(5)"), dsa("Article 17(1)")},
    title{"Providers shall, without undue delay, submit the decisions and the statements of reasons to the Commission"},
    message{"the decision applies from {value}, and the database received the statement {detail}"},
    why{"The database is to follow the decisions closely. The Regulation gives no number of days; a provider may have had a "
        "reason for the delay."},
    remedy{"Submit statements when the decision is taken. --late-days sets from when on a submission counts as late."},
    example{bad{"{row application_date=2025-08-01|content_date=2025-07-30|created_at=\"2025-09-01 00:00:00\"}"},
            good{"{row application_date=2025-08-02|content_date=2025-07-30|created_at=\"2025-09-01 00:00:00\"}"},
            example_kind::dump}};

inline constexpr rule content_created_after_receipt{
    number{2801},
    id{"content-created-after-receipt"},
    severity::error,
    {dsa("Article 17(3)(b)"), database_doc("content_date")},
    title{"The date on which the content was created lies before the statement about it"},
    message{"the content is said to be created on {value}, but the database received the statement {detail}"},
    why{"A decision cannot concern content that does not exist yet. A day is allowed for time zones."},
    remedy{"Send the day on which the content was uploaded or posted."},
    example{bad{"{row content_date=2025-09-03|application_date=2025-09-01|created_at=\"2025-09-01 12:00:00\"}"},
            good{"{row content_date=2025-09-01|application_date=2025-09-01|created_at=\"2025-09-01 12:00:00\"}"},
            example_kind::dump}};

inline constexpr rule applies_after_receipt{
    number{2802},
    id{"applies-after-receipt"},
    severity::warning,
    {dsa("Article 17(3)(a)"), database_doc("application_date")},
    title{"The date from which the restriction applies lies before the statement about it"},
    message{"the restriction is said to apply from {value}, but the database received the statement {detail}"},
    why{"Most statements tell of decisions that apply already; one that is announced for later is possible. A day is allowed "
        "for time zones."},
    remedy{"Make sure that the date is not that of the end of the restriction, or of another year."},
    example{bad{"{row application_date=2025-09-03|created_at=\"2025-09-01 12:00:00\"}"},
            good{"{row application_date=2025-09-02|created_at=\"2025-09-01 12:00:00\"}"}, example_kind::dump}};

/// The rules of this file.
inline constexpr const rule* dump_created_rules[] = {&late_submission, &content_created_after_receipt,
                                                     &applies_after_receipt};

/// Compares the dates of a statement with the time of its receipt. `late_days`: from how many days on it is late.
void check_created(const statement& s, const dump_row& row, unsigned late_days, reporter& out);

} // namespace dsacheck::rules
