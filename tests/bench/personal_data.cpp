// How fast free text is scanned for personal data.
#include "personal_data/personal_data.hpp"

#include "support/personal_data_snippets.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace pd = dsacheck::personal_data;
using dsacheck::text_form;

/// About 1 KB of what statements of reasons say: sections, a reference number, a date, no personal data.
constexpr std::string_view prose =
    "The video showed a person inciting others to violence against a protected group and was reported "
    "several times within the first day. Our "
    "reviewers concluded that the listing offered a product whose sale is prohibited under the platform's "
    "restricted goods policy. Section 4.2 of "
    "the Terms of Service does not allow content that \"promotes, sells or facilitates\" unauthorised "
    "financial services. The account repeatedly "
    "published links to websites that imitate the log-in pages of well-known banks in order to obtain "
    "credentials. Die Prüfung erfolgte zunächst "
    "automatisiert und wurde anschließend durch eine geschulte Mitarbeiterin bestätigt. Le contenu a été "
    "détecté par des moyens automatisés puis "
    "examiné par un modérateur formé. You may appeal within six months through the internal "
    "complaint-handling system; the decision of 5 January "
    "2024 was confirmed by a sample review. A rights holder submitted a notice that the image reproduces a "
    "protected work without authorisation, "
    "and the notice contained the information required by Article 16.";

constexpr std::string_view escaped_prose =
    "Die Pr\\u00fcfung erfolgte zun\\u00e4chst automatisiert und wurde anschlie\\u00dfend durch eine "
    "geschulte Mitarbeiterin best\\u00e4tigt. Le "
    "contenu a \\u00e9t\\u00e9 d\\u00e9tect\\u00e9 par des moyens automatis\\u00e9s puis examin\\u00e9 par "
    "un mod\\u00e9rateur form\\u00e9 \\/ revu.";
constexpr std::string_view escaped_cyrillic = "\\u0421\\u044a\\u0434\\u044a\\u0440\\u0436\\u0430\\u043d\\u043"
                                              "8\\u0435\\u0442\\u043e \\u0431\\u0435\\u0448\\u0435 "
                                              "\\u043f\\u0440\\u0435\\u043c\\u0430\\u0445\\u043d\\u0430\\u044"
                                              "2\\u043e, \\u0442\\u044a\\u0439 \\u043a\\u0430\\u0442\\u043e";

void scan_all(benchmark::State& state, const std::vector<std::string>& texts, text_form form) {
    std::size_t bytes = 0;
    for (const std::string& text : texts)
        bytes += text.size();
    std::size_t matches = 0;
    for (auto _ : state) {
        matches = 0;
        for (const std::string& text : texts)
            pd::scan(text, form, [&](const pd::match&) { ++matches; });
        benchmark::DoNotOptimize(matches);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
    state.counters["matches"] = static_cast<double>(matches);
}

std::vector<std::string> labelled(bool with_marks) {
    std::vector<std::string> result;
    for (const auto& s :
         dsacheck::testing::read_snippets(DSACHECK_SOURCE_DIR "/tests/unit/personal_data.tsv"))
        if (s.marks.empty() != with_marks)
            result.push_back(s.text);
    return result;
}

} // namespace

int main(int argc, char** argv) {
    const std::string digits_and_signs = [] {
        std::string text;
        while (text.size() < 100'000)
            text += "1 2-3.4/5 :a:b:1 @x a@b. 0 12 34 56 ";
        return text;
    }();
    benchmark::RegisterBenchmark(
        "prose", [](benchmark::State& s) { scan_all(s, {std::string(prose)}, text_form::plain); });
    benchmark::RegisterBenchmark("prose with a reference number", [](benchmark::State& s) {
        scan_all(s,
                 {std::string(prose.substr(0, 500)) +
                  " Case reference 48271934 of the complaint-handling system was opened."},
                 text_form::plain);
    });
    benchmark::RegisterBenchmark("escaped prose", [](benchmark::State& s) {
        scan_all(s, {std::string(escaped_prose)}, text_form::json_escaped);
    });
    benchmark::RegisterBenchmark("escaped Cyrillic", [](benchmark::State& s) {
        scan_all(s, {std::string(escaped_cyrillic)}, text_form::json_escaped);
    });
    benchmark::RegisterBenchmark("labelled snippets without finds",
                                 [](benchmark::State& s) { scan_all(s, labelled(false), text_form::plain); });
    benchmark::RegisterBenchmark("labelled snippets with finds",
                                 [](benchmark::State& s) { scan_all(s, labelled(true), text_form::plain); });
    benchmark::RegisterBenchmark("hostile: nothing but triggers", [&](benchmark::State& s) {
        scan_all(s, {digits_and_signs}, text_form::plain);
    });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
