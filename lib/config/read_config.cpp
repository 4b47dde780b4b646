// The only file that sees toml++.
#include "dsacheck/config.hpp"

#include "dsacheck/catalogue.hpp"
#include "dsacheck/render.hpp"
#include "edit_distance.hpp"
#include "known_keys.hpp"

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace dsacheck {

namespace {

constexpr std::size_t largest_config = std::size_t{1} << 20U;

std::string printable(std::string_view text) {
    std::string shown;
    append_printable(shown, text);
    return shown;
}

std::vector<std::string_view> split(std::string_view words) {
    std::vector<std::string_view> list;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        list.push_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return list;
}

/// "; did you mean "puid"?", or nothing when none is near.
std::string suggestion(std::string_view wrong, const std::vector<std::string_view>& known) {
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(2, wrong.size() / 3) + 1;
    for (const std::string_view each : known) {
        const std::size_t distance = detail::distance_up_to(least, wrong, each);
        if (distance < least) {
            least = distance;
            nearest = each;
        }
    }
    return nearest.empty() ? std::string() : fmt::format("; did you mean \"{}\"?", nearest);
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string text;
    for (const std::string_view each : words)
        text += (text.empty() ? "\"" : each == words.back() ? " or \"" : ", \"") + std::string(each) + "\"";
    return text;
}

class config_reader {
  public:
    explicit config_reader(std::string_view file) { read_.value.file = file; }

    config_reading read(std::string_view text) {
        if (text.size() > largest_config) {
            read_.problem = fmt::format("{}: larger than {} bytes", printable(read_.value.file), largest_config);
            return std::move(read_);
        }
        const toml::parse_result parsed = toml::parse(text);
        if (!parsed) {
            fail(parsed.error().source(), printable(parsed.error().description()));
            return std::move(read_);
        }
        for (const auto& [key, node] : parsed.table())
            if (ok())
                read_top(key, node);
        return std::move(read_);
    }

  private:
    [[nodiscard]] bool ok() const noexcept { return read_.problem.empty(); }

    /// Only the first problem is told.
    void fail(const toml::source_region& where, std::string_view what) {
        if (ok())
            read_.problem = fmt::format("{}:{}:{}: {}", printable(read_.value.file), where.begin.line, where.begin.column, what);
    }

    void fail_unknown(const toml::key& key, std::string_view kind, std::string_view known) {
        fail(key.source(), fmt::format("there is no {} \"{}\"{}", kind, printable(key.str()), suggestion(key.str(), split(known))));
    }

    std::optional<std::string_view> text_of(std::string_view key, const toml::node& node) {
        if (const auto* const text = node.as_string(); text != nullptr)
            return std::string_view(text->get());
        fail(node.source(), fmt::format("{} must be a text in quotes", key));
        return std::nullopt;
    }

    /// One of some words.
    std::optional<std::string_view> word_of(std::string_view key, const toml::node& node, const std::vector<std::string_view>& words) {
        const auto text = text_of(key, node);
        if (!text || std::find(words.begin(), words.end(), *text) != words.end())
            return text;
        fail(node.source(), fmt::format("{} must be {}, not \"{}\"{}", key, joined(words), printable(*text), suggestion(*text, words)));
        return std::nullopt;
    }

    std::optional<date> day_of(std::string_view key, const toml::node& node) {
        if (const auto* const day = node.as_date(); day != nullptr)
            return date{static_cast<std::int16_t>(day->get().year), day->get().month, day->get().day};
        const auto* const text = node.as_string();
        const auto day = text == nullptr ? std::nullopt : parse_date(text->get());
        if (!day)
            fail(node.source(), fmt::format("{} must be a day: YYYY-MM-DD", key));
        return day;
    }

    void read_top(const toml::key& key, const toml::node& node) {
        const std::string_view name = key.str();
        if (name == "profile")
            read_profile(node);
        else if (name == "as-of")
            read_.value.as_of = day_of(name, node);
        else if (name == "fail-on")
            read_fail_on(node);
        else if (name == "format")
            read_.value.format = word_of(name, node, {std::begin(output_format_names), std::end(output_format_names)}).value_or("");
        else if (name == "baseline")
            read_baseline_path(node);
        else if (name == "rules")
            read_rules(node);
        else if (name == "suppressions")
            read_suppressions(node);
        else if (name == "statements" || name == "report")
            read_section(name, node);
        else
            fail_unknown(key, "key", top_keys);
    }

    void read_profile(const toml::node& node) {
        if (const auto word = word_of("profile", node, {"api", "full"}))
            read_.value.asked = *word == "api" ? profile::api : profile::full;
    }

    void read_fail_on(const toml::node& node) {
        if (const auto word = word_of("fail-on", node, {"error", "warning", "info"}))
            read_.value.fail_on = severity_named(*word);
    }

    void read_baseline_path(const toml::node& node) {
        if (const auto path = text_of("baseline", node))
            read_.value.baseline = (std::filesystem::path(read_.value.file).parent_path() / std::string(*path)).string();
    }

    const rule* rule_called(std::string_view name, const toml::source_region& where) {
        const rule* const found = find_rule(name);
        if (found != nullptr)
            return found;
        const rule* const near = nearest_rule(name);
        fail(where, fmt::format("there is no rule \"{}\"{}", printable(name),
                                near == nullptr ? "" : fmt::format("; did you mean \"{}\"?", near->id)));
        return nullptr;
    }

    const toml::table* table_of(std::string_view key, const toml::node& node) {
        const toml::table* const table = node.as_table();
        if (table == nullptr)
            fail(node.source(), fmt::format("{0} must be a table: [{0}]", key));
        return table;
    }

    void read_rules(const toml::node& node) {
        const toml::table* const table = table_of("rules", node);
        if (table == nullptr)
            return;
        for (const auto& [key, value] : *table) {
            const rule* const which = rule_called(key.str(), key.source());
            const auto word = which == nullptr ? std::nullopt
                                               : word_of(key.str(), value, {"off", "on", "error", "warning", "info"});
            if (!word)
                return;
            if (*word == "off")
                read_.value.rules.turn_off(*which);
            else if (*word == "on")
                read_.value.rules.turn_on(*which);
            else
                read_.value.rules.set_severity(*which, *severity_named(*word));
        }
    }

    void read_suppressions(const toml::node& node) {
        const toml::array* const list = node.as_array();
        if (list == nullptr)
            return fail(node.source(), "suppressions must be tables: [[suppressions]]");
        for (const toml::node& each : *list) {
            const toml::table* const table = each.as_table();
            if (table == nullptr)
                return fail(each.source(), "suppressions must be tables: [[suppressions]]");
            read_suppression(*table);
            if (!ok())
                return;
        }
    }

    void read_suppression(const toml::table& table) {
        suppression made;
        made.file = read_.value.file;
        made.line = table.source().begin.line;
        for (const auto& [key, value] : table) {
            const std::string_view name = key.str();
            if (name == "expires") {
                made.expires = day_of(name, value).value_or(date{});
            } else if (name == "rule") {
                const auto id = text_of(name, value);
                made.which = id ? rule_called(*id, value.source()) : nullptr;
            } else if (std::string* const field = field_called(made, name); field != nullptr) {
                *field = text_of(name, value).value_or("");
                if (ok() && field->empty())
                    fail(value.source(), fmt::format("{} must not be empty", name));
            } else {
                fail_unknown(key, "key of a suppression", suppression_keys);
            }
            if (!ok())
                return;
        }
        if (made.which == nullptr)
            return fail(table.source(), "a suppression needs a rule");
        if (made.reason.find_first_not_of(" \t\r\n") == std::string::npos)
            return fail(table.source(), "a suppression needs a reason");
        read_.value.suppressions.add(std::move(made));
    }

    static std::string* field_called(suppression& of, std::string_view name) noexcept {
        if (name == "pointer")
            return &of.pointer;
        if (name == "puid")
            return &of.puid;
        if (name == "path")
            return &of.path;
        if (name == "reason")
            return &of.reason;
        return name == "author" ? &of.author : nullptr;
    }

    void read_section(std::string_view section, const toml::node& node) {
        const toml::table* const table = table_of(section, node);
        if (table == nullptr)
            return;
        for (const auto& [key, value] : *table) {
            std::string known;
            const section_key* found = nullptr;
            for (const section_key& each : section_keys) {
                if (each.section == section)
                    known += (known.empty() ? "" : " ") + std::string(each.key);
                if (each.section == section && each.key == key.str())
                    found = &each;
            }
            if (found == nullptr)
                return fail_unknown(key, fmt::format("key of [{}]", section), known);
            read_setting(*found, value);
            if (!ok())
                return;
        }
    }

    void read_setting(const section_key& known, const toml::node& value) {
        std::string text;
        if (known.takes == section_key::kind::words)
            text = word_of(known.key, value, split(known.words)).value_or("");
        else if (const auto* const whole = value.as_integer(); whole != nullptr && whole->get() >= 0)
            text = std::to_string(whole->get());
        else if (const auto* const number = value.as_floating_point();
                 known.takes == section_key::kind::number && number != nullptr && number->get() >= 0 && number->get() < 1e18)
            text = fmt::format("{}", number->get());
        else
            fail(value.source(), fmt::format("{} must be a number, 0 or more", known.key));
        read_.value.settings.push_back({std::string(known.section), std::string(known.key), std::move(text), value.source().begin.line});
    }

    config_reading read_;
};

} // namespace

config_reading read_config(std::string_view text, std::string_view file) { return config_reader(file).read(text); }

} // namespace dsacheck
