// Compares our answers with the verdicts that the Transparency Database API gave to 15,461 recorded requests, in the
// three tiers that the record's documentation defines: verdict, failing fields, messages; and the summary message and
// the stored statement wherever they are recorded. Prints counts per tier and per group.
//
// usage: conformance_api_open api-open.jsonl.gz
//
// Compiled with DSACHECK_THROUGH_C it asks the library for C, otherwise the library itself.

#include "dsacheck/render.hpp"

#include "json_syntax.hpp"
#include "json_text.hpp"

#ifdef DSACHECK_THROUGH_C
#include "support/c_handles.hpp"
#endif

#include <simdjson.h>
#include <zlib.h>

#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace dom = simdjson::dom;
using dsacheck::endpoint;

constexpr std::int64_t recorded_at = 1781524800; // 15 June 2026: relative dates count from about then
constexpr int skipped = 77;
constexpr std::size_t shown_mismatches = 15;

#ifdef DSACHECK_THROUGH_C
dsacheck::api_answer answer_to(std::string_view body, endpoint to) {
    const auto number = to == endpoint::single ? DSACHECK_ENDPOINT_SINGLE : DSACHECK_ENDPOINT_BATCH;
    const c::answer given = c::new_answer(body, number, recorded_at);
    dsacheck::api_answer answer;
    std::int32_t valid = 0;
    dsacheck_text text{};
    c::must(dsacheck_answer_status(given.get(), &answer.status));
    c::must(dsacheck_answer_valid(given.get(), &valid));
    c::must(dsacheck_answer_body(given.get(), &text));
    answer.valid = valid == 1;
    answer.body = c::view(text);
    return answer;
}
#else
dsacheck::api_answer answer_to(std::string_view body, endpoint to) {
    return dsacheck::render_api_answer(body, to, recorded_at);
}
#endif

bool read_lines(const char* path, std::vector<std::string>& lines) {
    gzFile file = gzopen(path, "rb");
    if (file == nullptr)
        return false;
    std::string text;
    std::array<char, 1 << 16> buffer{};
    for (int n = 0; (n = gzread(file, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(n));
    gzclose(file);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return true;
}

std::string decode_base64(std::string_view text) {
    std::string out;
    unsigned bits = 0;
    unsigned count = 0;
    for (const char c : text) {
        const std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const std::size_t digit = alphabet.find(c);
        if (digit == std::string_view::npos)
            break;
        bits = bits << 6U | static_cast<unsigned>(digit);
        count += 6;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>(bits >> count & 0xFFU);
        }
    }
    return out;
}

/// The bytes of a member's value as they stand in the line: no parser may touch numbers and escapes on the way.
std::string_view raw_member(std::string_view line, std::string_view name) {
    const std::string key = "\"" + std::string(name) + "\":";
    std::size_t depth = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"') {
            if (depth == 1 && line.substr(i, key.size()) == key) {
                std::string_view rest = line.substr(i + key.size());
                if (rest.front() == '[' || rest.front() == '{')
                    return dsacheck::json::enclosed_value(rest);
                const std::string_view value = dsacheck::json::enclosed_value(rest);
                return dsacheck::json::without_trailing_space(value);
            }
            for (++i; line[i] != '"'; ++i)
                if (line[i] == '\\')
                    ++i;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return {};
}

// ---- comparing ------------------------------------------------------------------------------------------------

bool is_date_field(std::string_view name) {
    return name == "content_date" || name == "application_date" || name.substr(0, 9) == "end_date_";
}

/// Numbers by value; in objects, null is the same as absent, and dates count by the day.
bool same(dom::element a, dom::element b, std::string_view name = {}) {
    if (a.is_number() && b.is_number()) {
        if (a.is_int64() && b.is_int64())
            return a.get_int64().value_unsafe() == b.get_int64().value_unsafe();
        return double(a) == double(b);
    }
    if (a.type() != b.type())
        return false;
    switch (a.type()) {
    case dom::element_type::STRING: {
        std::string_view left = a;
        std::string_view right = b;
        return is_date_field(name) ? left.substr(0, 10) == right.substr(0, 10) : left == right;
    }
    case dom::element_type::BOOL: return bool(a) == bool(b);
    case dom::element_type::ARRAY: {
        const dom::array left = a;
        const dom::array right = b;
        if (left.size() != right.size())
            return false;
        auto other = right.begin();
        for (const dom::element each : left) {
            if (!same(each, *other))
                return false;
            ++other;
        }
        return true;
    }
    case dom::element_type::OBJECT: {
        std::map<std::string_view, dom::element> left;
        std::map<std::string_view, dom::element> right;
        for (const auto member : dom::object(a))
            if (!member.value.is_null())
                left.emplace(member.key, member.value);
        for (const auto member : dom::object(b))
            if (!member.value.is_null())
                right.emplace(member.key, member.value);
        if (left.size() != right.size())
            return false;
        for (const auto& [key, value] : left) {
            const auto other = right.find(key);
            if (other == right.end() || !same(value, other->second, key))
                return false;
        }
        return true;
    }
    default: return true;
    }
}

using messages = std::map<std::string, std::vector<std::string>>;

/// "field" or "statement_N/field" to its messages.
messages flatten(dom::element errors) {
    messages result;
    if (!errors.is_object())
        return result;
    for (const auto member : dom::object(errors)) {
        if (member.value.is_object()) {
            for (const auto inner : dom::object(member.value))
                for (const dom::element message : dom::array(inner.value))
                    result[std::string(member.key) + "/" + std::string(inner.key)].emplace_back(std::string_view(message));
        } else {
            for (const dom::element message : dom::array(member.value))
                result[std::string(member.key)].emplace_back(std::string_view(message));
        }
    }
    return result;
}

/// Behind a date's format message, the bounds are not compared in tier C: they depend on PHP's free-form reader.
void drop_uncompared(messages& all) {
    for (auto& [name, list] : all)
        for (std::size_t i = 0; i < list.size(); ++i)
            if (list[i].find("does not match the format YYYY-MM-DD.") != std::string::npos)
                list.resize(i + 1);
}

std::set<std::string> fields_of(const messages& all) {
    std::set<std::string> names;
    for (const auto& [name, list] : all)
        names.insert(name);
    return names;
}

struct score {
    std::size_t passed = 0;
    std::size_t total = 0;
    void add(bool ok) {
        ++total;
        passed += ok ? 1 : 0;
    }
};

enum measure : std::size_t { tier_a, tier_b, tier_c, exact_dates, summary, stored, measures };
constexpr std::array<const char*, measures> measure_names{"A verdict", "B fields", "C messages", "C+ dates", "message",
                                                         "stored"};

class runner {
  public:
    void run(const std::string& line) {
        dom::element record;
        const simdjson::padded_string padded(line);
        if (parser_.parse(padded).get(record) != simdjson::SUCCESS && !parse_without_input(line, record)) {
            std::printf("unreadable record: %.100s\n", line.c_str());
            ++unreadable_;
            return;
        }
        const std::string_view mode = record["mode"];
        group_ = std::string(std::string_view(record["group"]));
        id_ = std::string(std::string_view(record["id"]));
        std::string_view raw;
        std::string body = record["raw"].get(raw) == simdjson::SUCCESS ? decode_base64(raw)
                                                                       : std::string(raw_member(line, "input"));
        const endpoint to = mode == "single" ? endpoint::single : endpoint::batch;
        if (mode == "multi")
            body = "{\"statements\":[" + body + "]}";
        compare(record, answer_to(body, to), mode == "multi");
    }

    int report() const {
        std::printf("%-16s", "group");
        for (const char* name : measure_names)
            std::printf(" %15s", name);
        std::printf("\n");
        std::array<score, measures> sum{};
        for (const auto& [group, scores] : groups_) {
            print(group, scores);
            for (std::size_t m = 0; m < measures; ++m) {
                sum[m].passed += scores[m].passed;
                sum[m].total += scores[m].total;
            }
        }
        print("all", sum);
        bool ok = unreadable_ == 0;
        for (const score& each : sum)
            ok = ok && each.passed == each.total;
        std::printf("%s\n", ok ? "conformance: everything agrees" : "conformance: MISMATCHES");
        return ok ? 0 : 1;
    }

  private:
    /// simdjson's DOM refuses integers beyond 64 bits, which some inputs hold: read the record without its input.
    bool parse_without_input(const std::string& line, dom::element& record) {
        const std::string_view input = raw_member(line, "input");
        if (input.empty())
            return false;
        const auto at = static_cast<std::size_t>(input.data() - line.data());
        trimmed_ = simdjson::padded_string(line.substr(0, at) + "null" + line.substr(at + input.size()));
        return parser_.parse(trimmed_).get(record) == simdjson::SUCCESS;
    }

    void add(measure m, bool ok, std::string_view expected = {}, std::string_view got = {}) {
        groups_[group_][m].add(ok);
        if (!ok && ++mismatches_ <= shown_mismatches)
            std::printf("%s: %s\n  recorded %.*s\n  ours     %.*s\n", id_.c_str(), measure_names[m],
                        static_cast<int>(expected.size()), expected.data(), static_cast<int>(got.size()), got.data());
    }

    void compare(dom::element record, const dsacheck::api_answer& answer, bool multi) {
        const bool valid = record["valid"];
        const std::string recorded = simdjson::minify(record["errors"]);
        add(tier_a, valid == answer.valid, recorded, answer.body);
        const bool raised = record["exception"].error() == simdjson::SUCCESS;
        const bool raised_later = record["post_exception"].error() == simdjson::SUCCESS;
        if (raised || raised_later) {
            add(tier_a, answer.status == 500, "500", std::to_string(answer.status));
            return;
        }
        dom::parser parser;
        dom::element body;
        const simdjson::padded_string text(answer.body);
        if (parser.parse(text).get(body) != simdjson::SUCCESS) {
            add(tier_b, false, "JSON", answer.body);
            return;
        }
        dom::element duplicates;
        if (record["puid_duplicates"].get(duplicates) == simdjson::SUCCESS) {
            dom::element existing;
            const bool there = body["errors"]["existing_puids"].get(existing) == simdjson::SUCCESS;
            add(tier_b, there && same(existing, duplicates), simdjson::minify(duplicates), answer.body);
            return;
        }
        compare_errors(record, body, answer, multi);
        dom::element message;
        if (record["message"].get(message) == simdjson::SUCCESS) {
            dom::element ours;
            add(summary, body["message"].get(ours) == simdjson::SUCCESS && same(message, ours),
                std::string_view(message), answer.body);
        }
        dom::element kept;
        if (record["stored"].get(kept) == simdjson::SUCCESS && answer.status == 201) {
            dom::element ours = body;
            if (body["statements"].error() == simdjson::SUCCESS)
                ours = body["statements"];
            if (multi)
                ours = ours.at_pointer("/0");
            add(stored, same(kept, ours), simdjson::minify(kept), answer.body);
        }
    }

    void compare_errors(dom::element record, dom::element body, const dsacheck::api_answer& answer, bool multi) {
        const dom::element recorded = record["errors"];
        dom::element errors;
        messages ours;
        if (answer.status == 422 && body["errors"].get(errors) == simdjson::SUCCESS) {
            dom::element inner;
            ours = flatten(multi && errors["statement_0"].get(inner) == simdjson::SUCCESS ? inner : errors);
        }
        messages theirs = flatten(recorded);
        const std::string expected = simdjson::minify(recorded);
        add(tier_b, fields_of(theirs) == fields_of(ours), expected, answer.body);
        add(exact_dates, theirs == ours, expected, answer.body);
        drop_uncompared(theirs);
        drop_uncompared(ours);
        add(tier_c, theirs == ours, expected, answer.body);
    }

    static void print(const std::string& group, const std::array<score, measures>& scores) {
        std::printf("%-16s", group.c_str());
        for (const score& each : scores)
            std::printf(" %7zu/%-7zu", each.passed, each.total);
        std::printf("\n");
    }

    dom::parser parser_;
    simdjson::padded_string trimmed_;
    std::map<std::string, std::array<score, measures>> groups_;
    std::string group_;
    std::string id_;
    std::size_t mismatches_ = 0;
    std::size_t unreadable_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    std::vector<std::string> lines;
    if (argc < 2 || !read_lines(argv[1], lines)) {
        std::printf("SKIPPED: conformance.api_open needs the recorded verdicts (%s)\n", argc < 2 ? "no path" : argv[1]);
        return skipped;
    }
    runner all;
    for (const std::string& line : lines)
        all.run(line);
    return all.report();
}
