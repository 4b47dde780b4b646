// The API's semantics in our own small fixtures, each written from the record of what the API does and named after the
// numbered observation there. A line of own.jsonl is a statement, as changes to the minimal one, with what has to come
// out of both endpoints (or of the one named in "to"):
//   "set": [[member, JSON text]...], "without": [member...];
//   "errors": the messages; or "stored": what is stored, as changes; or "valid"; or "fails": HTTP 500.
// Or it is a whole request: "body" with placeholders, "status" and "answer".
#include "dsacheck/render.hpp"

#include "support/statements.hpp"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace dom = simdjson::dom;
using dsacheck::api_answer;
using dsacheck::endpoint;
using dsacheck::testing::minimal_statement;
using dsacheck::testing::request_time;

using members = std::vector<std::pair<std::string, std::string>>; ///< names with JSON texts

members minimal_members() {
    dom::parser parser;
    members all;
    for (const auto member : dom::object(parser.parse(simdjson::padded_string(minimal_statement)).value()))
        all.emplace_back(member.key, simdjson::minify(member.value));
    return all;
}

std::string text_of(const members& all) {
    std::string text;
    for (const auto& [name, value] : all)
        text += (text.empty() ? "\"" : ",\"") + name + "\":" + value;
    return "{" + text + "}";
}

void set(members& all, const std::string& name, const std::string& value) {
    const auto at = std::find_if(all.begin(), all.end(), [&name](const auto& member) { return member.first == name; });
    if (at == all.end())
        all.emplace_back(name, value);
    else
        at->second = value;
}

void erase(members& all, std::string_view name) {
    all.erase(std::remove_if(all.begin(), all.end(), [name](const auto& member) { return member.first == name; }),
              all.end());
}

std::string statement_of(dom::element line) {
    members all = minimal_members();
    dom::array list;
    if (line["without"].get(list) == simdjson::SUCCESS)
        for (const dom::element name : list)
            erase(all, std::string_view(name));
    if (line["set"].get(list) == simdjson::SUCCESS)
        for (const dom::element change : list)
            set(all, std::string(std::string_view(change.at(0))), std::string(std::string_view(change.at(1))));
    return text_of(all);
}

/// A whole request, with its placeholders replaced.
std::string request_of(std::string_view body) {
    const std::string minimal(minimal_statement);
    const std::string inner = minimal.substr(1, minimal.size() - 2);
    std::string text(body);
    const auto replace = [&text](std::string_view name, const std::string& value) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + value.size()))
            text.replace(at, name.size(), value);
    };
    replace("{statement}", minimal);
    replace("{members+}", dsacheck::testing::statement_with(R"({"puid":"a b"})"));
    replace("{members}", inner);
    constexpr std::string_view puid = "{puid=";
    for (std::size_t at = text.find(puid); at != std::string::npos; at = text.find(puid, at)) {
        const std::size_t end = text.find('}', at);
        members all = minimal_members();
        set(all, "puid", text.substr(at + puid.size(), end - at - puid.size()));
        text.replace(at, end + 1 - at, text_of(all));
    }
    return text;
}

/// Members that are null count as absent; the single endpoint adds a time of day to some of the dates.
std::map<std::string, std::string> stored_members(dom::element stored) {
    std::map<std::string, std::string> all;
    for (const auto member : dom::object(stored)) {
        std::string value = simdjson::minify(member.value);
        const std::string name(member.key);
        if ((name == "content_date" || name == "application_date") && value.size() > 12)
            value = value.substr(0, 11) + "\"";
        if (value != "null")
            all[name] = value;
    }
    return all;
}

std::map<std::string, std::string> expected_members(dom::element line) {
    std::map<std::string, std::string> all;
    members kept = minimal_members();
    dom::array list;
    if (line["without"].get(list) == simdjson::SUCCESS)
        for (const dom::element name : list)
            erase(kept, std::string_view(name));
    for (const auto& [name, value] : kept)
        all[name] = value;
    all["territorial_scope"] = "[]"; // also where it is not given
    for (const auto change : dom::object(line["stored"].value())) {
        if (change.value.is_null())
            all.erase(std::string(change.key));
        else
            all[std::string(change.key)] = simdjson::minify(change.value);
    }
    return all;
}

std::string printed(const std::map<std::string, std::string>& all) {
    std::string text;
    for (const auto& [name, value] : all)
        text += name + "=" + value + "; ";
    return text;
}

class runner {
  public:
    void run(const std::string& text) {
        dom::parser parser;
        const dom::element line = parser.parse(simdjson::padded_string(text)).value();
        name_ = std::string(std::string_view(line["item"])) + " " + std::string(std::string_view(line["about"]));
        const std::string_view to = line["to"];
        for (const endpoint each : {endpoint::single, endpoint::batch})
            if (to == "both" || (to == "single") == (each == endpoint::single))
                judge(line, each);
    }

    [[nodiscard]] int report() const {
        std::printf("%zu of %zu answers agree\n", checks_ - failures_, checks_);
        return failures_ == 0 && checks_ > 500 ? 0 : 1;
    }

  private:
    void judge(dom::element line, endpoint to) {
        std::string_view whole;
        if (line["body"].get(whole) == simdjson::SUCCESS) {
            request_ = request_of(whole);
            const api_answer answer = dsacheck::render_api_answer(request_, to, request_time);
            dom::element expected;
            expect(std::to_string(std::uint64_t(line["status"])), std::to_string(answer.status));
            if (line["answer"].get(expected) == simdjson::SUCCESS)
                expect(simdjson::minify(expected), answer.body);
            return;
        }
        request_ = statement_of(line);
        if (to == endpoint::batch)
            request_ = "{\"statements\":[" + request_ + "]}";
        const api_answer answer = dsacheck::render_api_answer(request_, to, request_time);
        dom::element expected;
        if (line["errors"].get(expected) == simdjson::SUCCESS)
            return expect("422" + body_of_errors(expected, to), std::to_string(answer.status) + answer.body);
        if (line["fails"].error() == simdjson::SUCCESS)
            return expect(R"(500{"message":"Server Error"})", std::to_string(answer.status) + answer.body);
        expect("201", std::to_string(answer.status));
        if (answer.status != 201 || line["stored"].error() != simdjson::SUCCESS)
            return;
        dom::parser parser;
        dom::element stored = parser.parse(simdjson::padded_string(answer.body)).value();
        if (to == endpoint::batch)
            stored = stored["statements"].at(0);
        expect(printed(expected_members(line)), printed(stored_members(stored)));
    }

    static std::string body_of_errors(dom::element errors, endpoint to) {
        const std::string list = simdjson::minify(errors);
        if (to == endpoint::batch)
            return "{\"errors\":{\"statement_0\":" + list + "}}";
        std::string first;
        std::size_t count = 0;
        for (const auto field : dom::object(errors))
            for (const dom::element message : dom::array(field.value)) {
                if (count == 0)
                    first = std::string(std::string_view(message));
                ++count;
            }
        if (count > 1)
            first += " (and " + std::to_string(count - 1) + " more error" + (count > 2 ? "s)" : ")");
        return "{\"message\":\"" + first + "\",\"errors\":" + list + "}";
    }

    void expect(const std::string& expected, const std::string& got) {
        ++checks_;
        if (expected == got)
            return;
        ++failures_;
        std::printf("%s\n  request  %.600s\n  expected %.600s\n  got      %.600s\n", name_.c_str(), request_.c_str(),
                    expected.c_str(), got.c_str());
    }

    std::string name_;
    std::string request_;
    std::size_t checks_ = 0;
    std::size_t failures_ = 0;
};

} // namespace

int main() {
    std::ifstream file(DSACHECK_SOURCE_DIR "/tests/conformance/own.jsonl", std::ios::binary);
    if (!file) {
        std::printf("tests/conformance/own.jsonl is missing\n");
        return 1;
    }
    runner all;
    for (std::string line; std::getline(file, line);)
        all.run(line);
    return all.report();
}
