// Reports whose labels are those of the Commission's templates in another language: every part is read as in English, and
// all that is told is the language.
#define BOOST_TEST_MODULE translated_reports
#include <boost/test/unit_test.hpp>

#include "report/label_index.hpp"
#include "support/csv_table.hpp"
#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace dsacheck::detail {
std::ostream& operator<<(std::ostream& out, const label_language* l) { return out << l->name; }
} // namespace dsacheck::detail

namespace {

const detail::label_language* const all_languages[] = {&detail::german_labels(), &detail::french_labels(), &detail::spanish_labels(),
                                                       &detail::italian_labels()};

/// A file whose headers and labels are put into a language, as far as it has words for them.
std::string translated(const report_source& file, const detail::label_language& language) {
    std::unordered_map<std::string, std::string_view> words;
    for (const detail::translated_label& label : language.labels)
        words.try_emplace(fold_label(label.english), label.other);
    const report whole = read_report({file});
    const part& in = whole.parts().front();
    testing::csv_table table(file.bytes);
    for (const part_row& row : in.rows())
        for (const cell& each : in.cells(row)) {
            const column_kind kind = in.columns()[each.column].of.index == template_column::none
                                         ? column_kind::contextual
                                         : in.form().columns[in.columns()[each.column].of.index].kind;
            const bool is_label = row.kind == row_kind::header || kind == column_kind::applicability || kind == column_kind::section ||
                                  kind == column_kind::indicator || kind == column_kind::scope;
            const auto at = is_label ? words.find(fold_label(each.text)) : words.end();
            if (at != words.end())
                table.set(row.number, each.column, std::string(at->second));
        }
    return table.bytes();
}

} // namespace

BOOST_DATA_TEST_CASE(a_report_with_translated_labels_is_read_as_one_in_english, data::make(all_languages), language) {
    testing::edited_report made = testing::edited("");
    const report english = read_report(made.files);
    std::size_t changed = 0;
    for (report_source& file : made.files) {
        const std::string other = translated(file, *language);
        changed += other != file.bytes ? 1U : 0U;
        file.bytes = other;
    }
    // Of the German templates only the names of indicators, scopes and sections are known.
    BOOST_TEST(changed >= (language == &detail::german_labels() ? 4U : 10U), language->name << " changes " << changed << " files");
    findings found(made.chosen);
    const report whole = validate_report(made.files, made.chosen, found);
    BOOST_TEST_REQUIRE(whole.parts().size() == 11U);
    for (std::size_t i = 0; i < 11; ++i) {
        const part& in = whole.parts()[i];
        const part& own = english.parts()[i];
        BOOST_TEST_REQUIRE(in.rows().size() == own.rows().size());
        for (std::size_t row = 0; row < in.rows().size(); ++row)
            BOOST_TEST((in.rows()[row].key == own.rows()[row].key), "part " << i + 1 << ", row " << row + 1);
        for (std::size_t column = 0; column < own.columns().size(); ++column)
            BOOST_TEST(in.columns()[column].of.index == own.columns()[column].of.index, "part " << i + 1 << ", column " << column);
    }
    for (const finding& each : found) {
        BOOST_TEST((each.broken->number == 3010U && each.level == severity::info), testing::told(found));
        BOOST_TEST(message_of(each).find(language->name) != std::string::npos, message_of(each));
    }
    BOOST_TEST(found.total() == changed, testing::told(found)); // one for each file
}
