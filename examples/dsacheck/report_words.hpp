// Words of the command line that concern reports.
#pragma once

#include <dsacheck/annex_i/kinds.hpp>
#include <dsacheck/date.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

inline const std::map<std::string, dsacheck::provider_type>& provider_words() {
    static const std::map<std::string, dsacheck::provider_type> words{
        {"intermediary", dsacheck::provider_type::intermediary}, {"hosting", dsacheck::provider_type::hosting},
        {"platform", dsacheck::provider_type::platform},         {"vlop", dsacheck::provider_type::vlop},
        {"vlose", dsacheck::provider_type::vlose}};
    return words;
}

/// In the order in which a person reads them.
inline const std::vector<std::string>& provider_word_list() {
    static const std::vector<std::string> list{"intermediary", "hosting", "platform", "vlop", "vlose"};
    return list;
}

/// "2026-01-01/2026-12-31": two days in their order, or nothing.
[[nodiscard]] inline std::optional<std::pair<dsacheck::date, dsacheck::date>> read_period(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto first = dsacheck::parse_date(text.substr(0, slash));
    const auto last = dsacheck::parse_date(text.substr(slash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return std::pair(*first, *last);
}
