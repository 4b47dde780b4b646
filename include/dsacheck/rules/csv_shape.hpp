// Rules on the shape of comma-separated values: RFC 4180, which Annex II, Part I.4 asks for, and UTF-8.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule csv_stray_quote{
    number{1100},
    id{"csv-stray-quote"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 5")},
    title{"A field that contains a quotation mark must be enclosed in quotation marks"},
    message{"a quotation mark stands inside a field that does not begin with one{detail}"},
    why{"Readers differ in what they make of it: some stop, some swallow the rest of the file into one cell."},
    remedy{"Enclose the field in quotation marks and double those inside it: \"the \"\"Other\"\" keyword\"."},
    duties{"D-I.4-04e D-I.4-01"},
    example{bad{R"(2 replace "no listed" "no \"listed\"")"},
            good{R"(2 replace "no listed" "no ‘listed’")"}, example_kind::report}};

inline constexpr rule csv_text_after_quote{
    number{1101},
    id{"csv-text-after-quote"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 7")},
    title{"A quotation mark inside a quoted field must be doubled"},
    message{"a quotation mark inside a quoted field is not doubled{detail}"},
    why{"The field ends for one reader and goes on for another, and with it the record."},
    remedy{"Double the quotation marks inside the field."},
    duties{"D-I.4-04e D-I.4-01"},
    example{bad{R"(11 replace "known material" "\"known\" material")"},
            good{R"(11 replace "known material" "\"\"known\"\" material")"}, example_kind::report}};

inline constexpr rule csv_unclosed_quote{
    number{1102},
    id{"csv-unclosed-quote"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 5")},
    title{"A field that begins with a quotation mark must end with one"},
    message{"a field begins with a quotation mark and does not end with one{detail}"},
    why{"Everything that follows becomes part of the field, up to the next quotation mark or the end of the file."},
    remedy{"Close the field with a quotation mark."},
    duties{"D-I.4-04e D-I.4-01"},
    example{bad{R"(2 replace "Publication of home" "\"Publication of home")"},
            good{R"(2 replace "as a further one." "as a further one. ")"}, example_kind::report}};

inline constexpr rule csv_ragged_record{
    number{1103},
    id{"csv-ragged-record"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 4")},
    title{"Each record must have as many fields as the header"},
    message{"{detail}"},
    why{"A missing or extra field shifts all that follow it into another column."},
    remedy{"Write the same number of commas in each record; quote fields that contain a comma."},
    duties{"D-I.4-04b D-I.4-04c D-I.4-01"},
    example{bad{R"(2 replace "All the entries,TOTAL," "All the entries,TOTAL")"},
            good{R"(2 D@TOTAL = All of them)"}, example_kind::report}};

inline constexpr rule csv_wrong_delimiter{
    number{1104},
    id{"csv-wrong-delimiter"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 4")},
    title{"Fields must be separated by commas"},
    message{"{detail} separates the fields, not a comma"},
    why{"The law asks for comma-separated values; a program that expects them finds one column only."},
    remedy{"Export with the comma as separator. Spreadsheets take it from the system's regional settings."},
    duties{"D-I.4-03 D-I.4-04c D-I.4-01"},
    example{bad{R"(10 replace "," ";")"},
            good{R"(10 B@monthly_active = Example)"}, example_kind::report}};

inline constexpr rule csv_bare_cr{
    number{1105},
    id{"csv-bare-cr"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, no. 1")},
    title{"Records must end with CRLF"},
    message{"records end with a carriage return alone{detail}"},
    why{"Most programs do not take a carriage return alone for the end of a line and read one single record."},
    remedy{"Save with line ends CRLF (Windows)."},
    duties{"D-I.4-04a D-I.4-01"},
    example{bad{R"(10 replace "\r\n" "\r")"},
            good{R"(provider vlop)"}, example_kind::report}};

inline constexpr rule csv_mixed_line_ends{
    number{1106},
    id{"csv-mixed-line-ends"},
    severity::info,
    {annex_ii("Part I.4"), rfc_4180("2, no. 1")},
    title{"All records must end in the same way, with CRLF"},
    message{"line ends are mixed: {detail}"},
    why{"Mixed line ends show that the file was put together from several; some programs then add blank lines."},
    remedy{"Save the file once with line ends CRLF."},
    duties{"D-I.4-04a"},
    example{bad{R"(10 replace "Value\r\n" "Value\n")"},
            good{R"(provider vlop)"}, example_kind::report}};

inline constexpr rule csv_lf_line_ends{
    number{1107},
    id{"csv-lf-line-ends"},
    severity::info,
    {annex_ii("Part I.4"), rfc_4180("2, no. 1")},
    title{"Records must end with CRLF"},
    message{"{detail} with a line feed alone"},
    why{"RFC 4180 ends records with CRLF. Nearly every program reads both, and the Commission's own files have LF."},
    remedy{"Save with line ends CRLF (Windows)."},
    duties{"D-I.4-04a"},
    conflict{"Annex II asks for RFC 4180, which has CRLF; the Commission's template files have LF. Both are accepted, and LF "
             "is told as information; `--reading line-ends=crlf` makes it a warning."},
    example{bad{R"(10 replace "\r\n" "\n")"},
            good{R"(provider vlop)"}, example_kind::report}};

inline constexpr rule csv_empty_columns{
    number{1108},
    id{"csv-empty-columns"},
    severity::info,
    {annex_i("all parts"), rfc_4180("2, no. 4")},
    title{"The table must have the columns of the template and no others"},
    message{"{detail} beyond the table have neither header nor content"},
    why{"Idle commas make the file larger and hide shifted values."},
    remedy{"Delete the empty columns."},
    duties{"D-T.0-07 D-I.4-04c"},
    example{bad{R"(10 replace "\r\n" ",,\r\n")"},
            good{R"(provider vlop)"}, example_kind::report}};

inline constexpr rule csv_not_utf_8{
    number{1109},
    id{"csv-not-utf-8"},
    severity::error,
    {annex_ii("Part I.4")},
    title{"The file must be encoded in UTF-8"},
    message{"the file is not UTF-8; it seems to be {detail}"},
    why{"Letters beyond the English alphabet are lost or become other signs for every other reader."},
    remedy{"Save as \"CSV UTF-8\"."},
    duties{"D-I.4-05"},
    example{bad{R"(1 D@provider_name = Soci\xE9t\xE9 Exemple)"},
            good{R"(1 D@provider_name = Société Exemple)"}, example_kind::report}};

inline constexpr rule csv_byte_order_mark{
    number{1110},
    id{"csv-byte-order-mark"},
    severity::info,
    {annex_ii("Part I.4")},
    title{"The file must be encoded in UTF-8"},
    message{"the file begins with a byte order mark"},
    why{"UTF-8 needs none, and RFC 4180 says nothing of it; some programs take it for a part of the first header."},
    remedy{"Save without byte order mark."},
    duties{"D-I.4-05"},
    example{bad{R"(1 replace "Applicability," "\xEF\xBB\xBFApplicability,")"},
            good{R"(provider vlop)"}, example_kind::report}};

inline constexpr rule csv_nul_byte{
    number{1111},
    id{"csv-nul-byte"},
    severity::error,
    {annex_ii("Part I.4"), rfc_4180("2, grammar")},
    title{"Fields must consist of text"},
    message{"a byte of value 0 stands in the file{detail}"},
    why{"It is no text in any encoding of a CSV file, and many programs stop reading there."},
    remedy{"Delete it; export the file anew from its source."},
    duties{"D-I.4-01 D-I.4-05"},
    example{bad{R"(1 D@provider_name = Example\x00Provider Ltd)"},
            good{R"(1 D@provider_name = Example Provider Ltd)"}, example_kind::report}};

inline constexpr rule csv_garbled_text{
    number{1112},
    id{"csv-garbled-text"},
    severity::warning,
    {annex_ii("Part I.4")},
    title{"The file must be encoded in UTF-8"},
    message{"the text looks as if it had been read in a wrong encoding before it was saved: {detail}"},
    why{"The bytes are UTF-8, but the letters are not those that were meant."},
    remedy{"Open the source in its own encoding, and save as UTF-8 once."},
    duties{"D-I.4-05"},
    example{bad{R"(1 D@provider_name = SociÃ©tÃ© Exemple)"},
            good{R"(1 D@provider_name = Société Exemple)"}, example_kind::report}};

inline constexpr rule csv_too_wide{
    number{1113},
    id{"csv-too-wide"},
    severity::error,
    {annex_i("all parts")},
    title{"The table must have the columns of the template and no others"},
    message{"{detail}"},
    why{"No part has more than 37 columns. What stands further right was not checked."},
    remedy{"Delete the columns beyond the table."},
    duties{"D-T.0-07"},
    example{bad{R"(limit columns 40
10 replace "Value\r\n" "Value,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\r\n")"},
            good{R"(limit columns 40)"}, example_kind::report}};

inline constexpr const rule* csv_shape_rules[] = {
    &csv_stray_quote,  &csv_text_after_quote, &csv_unclosed_quote, &csv_ragged_record,   &csv_wrong_delimiter,
    &csv_bare_cr,      &csv_mixed_line_ends,  &csv_lf_line_ends,   &csv_empty_columns,   &csv_not_utf_8,
    &csv_byte_order_mark, &csv_nul_byte,      &csv_garbled_text,   &csv_too_wide,
};

} // namespace dsacheck::rules
