// Rules on the rows of the Transparency Database's daily dumps: can they be read, and do they fit together?
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule row_column_count{
    number{1200},
    id{"row-column-count"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"Each row has a value for each column of the header"},
    message{"{detail}"},
    why{"Which value belongs to which column cannot be told, so that the row is not judged. It is counted, and reading goes "
        "on with the next."},
    remedy{"Download the archive again. If the file was rewritten, write it with PHP's fputcsv."},
    example{bad{"{row},more\n"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule row_quoting{
    number{1201},
    id{"row-quoting"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A quote in a quoted value is doubled, or stands behind a backslash"},
    message{"a value of this row is not quoted as the dumps do"},
    why{"Where the value ends cannot be told, so that the row is not judged. It is counted, and reading goes on with the "
        "next."},
    remedy{"Download the archive again. If the file was rewritten, write it with PHP's fputcsv."},
    example{bad{"{row decision_facts=\"a \"b\" c\"}\n"}, good{"{row decision_facts=\"a \"\"b\"\" c\"}"}, example_kind::dump}};

inline constexpr rule row_ambiguous{
    number{1202},
    id{"row-ambiguous"},
    severity::warning,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A row can be read in one way only"},
    message{"how this row is to be read cannot be told: too many of its quotes stand behind a backslash and before a comma"},
    why{"The dumps do not double a quote that stands behind a backslash, so that it may close its value or stand in it. The "
        "number of columns usually tells; here it does not, or there are too many to try. The row is not judged."},
    remedy{"Look up the statement by its uuid."},
    example{bad{"{row decision_facts=\"{doubts}\"}"}, good{"{row decision_facts=\"C:\\\"}"}, example_kind::dump}};

inline constexpr rule row_cut_off{
    number{1203},
    id{"row-cut-off"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A file ends with a whole row"},
    message{"the file ends within this row{detail}"},
    why{"The rest is missing, and with it any rows behind."},
    remedy{"Download the archive again; what stands before the cut was checked."},
    example{bad{"{row cut}"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule not_a_dump{
    number{1204},
    id{"not-a-dump"},
    severity::error,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A part of a dump begins with the names of its columns"},
    message{"this is no part of a dump: {detail}"},
    why{"Without the header, no value can be told from another. Nothing of the file was checked."},
    remedy{"Give the archives or CSV parts of the Transparency Database's data download."},
    example{bad{"{file}hello,world\n1,2\n"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule unknown_column{
    number{1205},
    id{"unknown-column"},
    severity::warning,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"The columns are those of the Transparency Database's dumps"},
    message{"{value} is no column of the dumps, or stands twice; what it holds is not checked"},
    why{"The format of the dumps may have changed, or the file is not one of them."},
    remedy{"Look whether a newer version of this program knows the column."},
    example{bad{"{header strange}{row},x"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule column_missing{
    number{1206},
    id{"column-missing"},
    severity::warning,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"A dump has the columns of the full or of the light version"},
    message{"columns of the dumps are missing: {detail}; what they would show is not checked"},
    why{"Rules on what is not there cannot be asked."},
    remedy{"Check the files as they were downloaded."},
    example{bad{"{header without category}{row without category}"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule created_at_unreadable{
    number{1207},
    id{"created-at-unreadable"},
    severity::warning,
    {database_doc("data download"), dsa("Article 24(5)")},
    title{"created_at tells when the database received the statement"},
    message{"{value} is no date and time; the row is judged by the schema in force since 1 July 2025"},
    why{"The vocabulary depends on it, and so do the rules on late submission."},
    remedy{"Download the archive again."},
    example{bad{"{row created_at=yesterday}"}, good{"{row}"}, example_kind::dump}};

inline constexpr rule value_newer_than_row{
    number{1208},
    id{"value-newer-than-row"},
    severity::warning,
    {database_doc("announcement of the schema of 1 July 2025"), dsa("Article 24(5)")},
    title{"Rows received before 1 July 2025 follow the vocabulary that was in force until then"},
    message{"{value} came into the vocabulary on 1 July 2025, but the row was received before"},
    why{"The API refused the value then. The database may have converted the row since; a comparison over time counts it in "
        "the wrong place."},
    remedy{"Count the row by the former value, or compare the archive with one that was downloaded earlier."},
    example{bad{"{row created_at=\"2025-06-30 23:59:59\"|category=STATEMENT_CATEGORY_CYBER_VIOLENCE}"},
            good{"{row created_at=\"2025-06-30 23:59:59\"|category=STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE}"},
            example_kind::dump}};

/// The rules of this file.
inline constexpr const rule* dump_row_rules[] = {
    &row_column_count, &row_quoting,    &row_ambiguous,         &row_cut_off,         &not_a_dump,
    &unknown_column,   &column_missing, &created_at_unreadable, &value_newer_than_row};

} // namespace dsacheck::rules
