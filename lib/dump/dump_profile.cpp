#include "dsacheck/dump_profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace dsacheck {

namespace {

constexpr std::array<std::string_view, dump_measure_count> measure_names{
    "rows", "invalid_rows", "keyword_given", "keyword_other", "zero_delay", "zero_delay_manual", "sentinel_date", "late"};

struct counter_group {
    std::size_t begin;
    std::string_view name;
    array_view<vocabulary_entry> values;
};

std::array<counter_group, 6> groups() noexcept {
    return {{{dump_counter::detection, "automated_detection", table_of<yes_no>()},
             {dump_counter::decision, "automated_decision", table_of<automated_decision>()},
             {dump_counter::source, "source_type", table_of<source_type>()},
             {dump_counter::ground, "decision_ground", table_of<decision_ground>()},
             {dump_counter::category, "category", table_of<category>()},
             {dump_counter::category_detected, "automated_detection=Yes;category", table_of<category>()}}};
}

std::string day_text(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

void append_name(std::string& out, std::string_view name) {
    out += '"';
    for (const char c : name) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

/// Takes the quoted name at the beginning of a line, and the comma.
bool take_name(std::string_view& line, std::string& name) {
    name.clear();
    if (line.empty() || line.front() != '"')
        return false;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '"' && (at + 1 == line.size() || line[at + 1] != '"')) {
            line.remove_prefix(at + 1);
            if (line.empty() || line.front() != ',')
                return false;
            line.remove_prefix(1);
            return true;
        }
        at += line[at] == '"' ? 1 : 0;
        name += line[at];
    }
    return false;
}

constexpr std::string_view header_line = "platform,day,counter,count\n";

} // namespace

std::string dump_counter_name(std::size_t counter) {
    if (counter < dump_measure_count)
        return std::string(measure_names[counter]);
    for (const counter_group& group : groups())
        if (counter >= group.begin && counter - group.begin < group.values.size())
            return fmt::format("{}={}", group.name, group.values[counter - group.begin].value);
    return {};
}

void render_profile(const dump_profile& profile, std::string& out) {
    std::array<std::string, dump_counter::count> names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = dump_counter_name(i);
    out += header_line;
    for (const platform_profile& each : profile.platforms)
        for (const dump_day& day : each.days)
            for (std::size_t i = 0; i < names.size(); ++i) {
                if (day.counts.of[i] == 0 || names[i].empty())
                    continue;
                append_name(out, each.platform);
                out += fmt::format(",{},{},{}\n", day_text(day.day), names[i], day.counts.of[i]);
            }
}

bool read_profile(std::string_view csv, dump_profile& profile, std::size_t& bad_line) {
    std::map<std::string, std::size_t> counters;
    for (std::size_t i = 0; i < dump_counter::count; ++i)
        if (std::string name = dump_counter_name(i); !name.empty())
            counters.emplace(std::move(name), i);
    profile.platforms.clear();
    bad_line = 1;
    if (csv.substr(0, header_line.size()) != header_line)
        return false;
    csv.remove_prefix(header_line.size());
    std::string name;
    while (!csv.empty()) {
        ++bad_line;
        // A platform's name may hold a line end: lines are taken member by member.
        std::string_view rest = csv;
        if (!take_name(rest, name))
            return false;
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t counter_at = line.find(',');
        const std::size_t count_at = line.rfind(',');
        if (counter_at == std::string_view::npos || counter_at == count_at)
            return false;
        const std::string_view day = line.substr(0, counter_at);
        const auto parsed = day == "0000-00-00" ? std::optional<date>(date{}) : parse_date(day);
        const auto counter = counters.find(std::string(line.substr(counter_at + 1, count_at - counter_at - 1)));
        const std::string_view digits = line.substr(count_at + 1);
        std::uint64_t count = 0;
        const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (!parsed || counter == counters.end() || error != std::errc{} || stop != digits.data() + digits.size())
            return false;
        if (profile.platforms.empty() || profile.platforms.back().platform != name)
            profile.platforms.push_back({name, {}});
        std::vector<dump_day>& days = profile.platforms.back().days;
        if (days.empty() || days.back().day != *parsed)
            days.push_back({*parsed, {}});
        days.back().counts.of[counter->second] = count;
        csv = rest.substr(std::min(end + 1, rest.size()));
    }
    return true;
}

} // namespace dsacheck
