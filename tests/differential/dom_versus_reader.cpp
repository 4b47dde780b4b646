// Three opinions on thousands of broken and unbroken texts: simdjson's DOM parser, our reader in each of its layouts,
// and our own syntax check. They agree on what is JSON. The reader walks tokens that simdjson found, as On-Demand does,
// and such a walk is strict only about what it visits: this shows that it visits everything.
#define BOOST_TEST_MODULE dom_versus_reader
#include <boost/test/unit_test.hpp>

#include "dsacheck/read_statement.hpp"
#include "json_syntax.hpp"
#include "support/dom_verdict.hpp"
#include "support/random.hpp"
#include "support/statements.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace dsacheck;
using namespace dsacheck::testing;

namespace {

bool reader_reads(statement_reader& reader, statement& s, std::string_view document, document_layout layout) {
    reader.open(document, layout);
    for (;;) {
        switch (reader.next(s)) {
        case read_status::end: return true;
        case read_status::malformed: return false;
        default: break;
        }
    }
}

std::string printable(std::string_view text) {
    std::string result;
    for (const char c : text.substr(0, 4000))
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) > 0x7E)
            result += "<" + std::to_string(static_cast<unsigned char>(c)) + ">";
        else
            result += c;
    return result;
}

class judges {
  public:
    /// Whether all agree; counts the verdicts.
    void ask(const std::string& document) {
        // Exactly as many bytes on the heap as there are, so that a sanitizer sees a read behind them.
        const std::vector<char> exact(document.begin(), document.end());
        const std::string_view text(exact.data(), exact.size());
        const bool by_dom = dom_reads(document);
        const auto error = json::find_syntax_error(text, statement_reader::max_depth);
        BOOST_TEST(by_dom == !error, "the syntax check says " << (error ? error->reason : "JSON") << ": "
                                                              << printable(document));
        if (error)
            BOOST_TEST(error->offset + error->length <= text.size());
        for (const document_layout layout :
             {document_layout::statement, document_layout::batch, document_layout::array}) {
            const bool by_reader = reader_reads(reader_, statement_, text, layout);
            BOOST_TEST(by_reader == by_dom, "layout " << static_cast<int>(layout) << ", the reader says "
                                                      << (by_reader ? "JSON: " : "no JSON: ") << printable(document));
        }
        ++(by_dom ? json : other);
    }

    std::size_t json = 0;
    std::size_t other = 0;

  private:
    statement_reader reader_;
    statement statement_;
};

std::vector<std::string> sources() {
    return {std::string(minimal_statement),
            full_statement(),
            batch_of({full_statement(), std::string(minimal_statement)}),
            "[" + full_statement() + ", " + std::string(minimal_statement) + "]\n",
            R"({"statements":{"a":{"puid":"x"},"b\u0063":{"content_id":{"x":[1,{"y":null}],"EAN-13":"4006381333931"}}},"z":[]})",
            R"([1, -2.5e+3, "a\u0062\ud83d\ude00", true, false, null, [], {}, [[{"a":{"b":[0]}}]]])",
            R"({"content_type":{"a":"CONTENT_TYPE_TEXT","b":[1]},"puid":[1,{"a":"b"}],"decision_facts":{"a":[],"a":1},"x":{"y":"z"}})"};
}

} // namespace

BOOST_AUTO_TEST_CASE(mutations_of_statements_and_batches_are_judged_alike) {
    judges all;
    random_source random(20250701);
    const std::vector<std::string> texts = sources();
    for (const std::string& text : texts)
        all.ask(text);
    BOOST_TEST(all.other == 0U);
    for (int i = 0; i < 20'000; ++i)
        all.ask(mutated(random.pick(texts), random));
    // Both verdicts have to be frequent, or else the test shows nothing.
    BOOST_TEST(all.json > 1000U);
    BOOST_TEST(all.other > 5000U);
}

BOOST_AUTO_TEST_CASE(short_texts_of_random_tokens_are_judged_alike) {
    judges all;
    random_source random(4242);
    constexpr std::string_view tokens[] = {"{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0061\"", "1", "-1e5", "null", "true",
                                           " ", "\n", "\"statements\"", "\"content_id\"", "\"puid\"", "\"content_type\"", "x"};
    for (int i = 0; i < 60'000; ++i) {
        std::string text = random.one_in(2) ? "{\"a\":" : "[";
        for (std::size_t n = random.below(7); n > 0; --n)
            text += random.pick(tokens);
        text += text.front() == '[' ? "]" : "}";
        all.ask(text);
    }
    BOOST_TEST(all.json > 300U);
}

BOOST_AUTO_TEST_CASE(every_prefix_is_judged_alike) {
    judges all;
    const std::string text = batch_of({full_statement(), R"({"a":[{"b":1e5}],"statements":[]})"}) + " \n";
    for (std::size_t size = 0; size <= text.size(); ++size)
        all.ask(text.substr(0, size));
    BOOST_TEST(all.json == 3U);
}

BOOST_AUTO_TEST_CASE(depth_is_judged_alike) {
    judges all;
    for (const std::size_t depth : {1, 2, 510, 511, 512, 513, 1023, 1024, 1025, 3000}) {
        const std::string open(depth, '[');
        const std::string close(depth, ']');
        all.ask(open + close);
        all.ask(open + "1" + close);
        all.ask("{\"a\":" + open + close + "}");
        all.ask("{\"statements\":" + open + close + "}");
        all.ask("{\"statements\":[{\"puid\":" + open + close + "}]}");
        all.ask("{\"statements\":[{\"content_type\":" + open + close + "}]}");
        all.ask("{\"content_id\":{\"x\":" + open + close + "}}");
        std::string objects;
        for (std::size_t i = 0; i < depth; ++i)
            objects += "{\"content_id\":";
        all.ask(objects + "{}" + std::string(depth, '}'));
        all.ask(objects + "1" + std::string(depth, '}'));
    }
    BOOST_TEST(all.json > 20U);
}

BOOST_AUTO_TEST_CASE(tokens_at_the_edges_of_blocks_are_judged_alike) {
    // simdjson looks at 64 bytes at a time: each token stands once at each place around the edges.
    judges all;
    for (const std::string_view token : {R"("a\\")", R"("a\"b")", R"("\\\\\\")", R"("\ud83d\ude00")", "\"ä€🐕\"", "nul", "01",
                                         "-", "1.5e3", "\"\x01\"", "\"\xC3\"", "tru e", R"("a""b")", "1\"a\"", "\"open"})
        for (std::size_t space = 40; space < 140; ++space) {
            all.ask("[" + std::string(space, ' ') + std::string(token) + "]");
            all.ask("{\"puid\":" + std::string(space, ' ') + std::string(token) + "}");
            all.ask("{\"x\":\"" + std::string(space, 'x') + "\",\"y\":" + std::string(token) + "}");
        }
    BOOST_TEST(all.json > 1000U);
}
