#include "dsacheck/rules/statement_ground.hpp"

#include "full_checks.hpp"
#include "national_law.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dsacheck::rules {

namespace {

using field = statement_field;

constexpr std::string_view https = "https://";

bool begins_with(std::string_view text, std::string_view beginning) noexcept {
    return text.substr(0, beginning.size()) == beginning;
}

bool is_https(std::string_view url) noexcept {
    if (begins_with(url, https))
        return true;
    if (url.size() < https.size())
        return false;
    for (std::size_t i = 0; i < https.size(); ++i) // schemes know no case
        if ((url[i] >= 'A' && url[i] <= 'Z' ? url[i] - 'A' + 'a' : url[i]) != https[i])
            return false;
    return true;
}

/// Offset of the first of these characters, or the size.
template <class... Characters>
std::size_t find_any(std::string_view text, std::size_t from, Characters... wanted) noexcept {
    while (from < text.size() && ((text[from] != wanted) && ...))
        ++from;
    return from;
}

/// What follows the host: path, query, fragment.
std::string_view behind_host(std::string_view url) noexcept {
    const std::size_t host = url.find("://") + 3;
    return url.substr(std::min(find_any(url, host, '/', '?', '#'), url.size()));
}

/// Most addresses have more behind the slash that ends the host, which decides at once.
bool has_path(std::string_view url) noexcept {
    const std::size_t slash = url.find('/', https.size());
    return slash != npos && slash + 1 < url.size();
}

/// Words of a path that lead to a provider's own rules.
constexpr std::string_view words_of_terms[] = {"terms", "tos", "terms-of-service", "terms-of-use", "terms-and-conditions",
                                               "community-guidelines", "community-standards", "community-rules", "agb",
                                               "nutzungsbedingungen", "cgu", "conditions-generales", "user-agreement", "termsofservice", "termsofuse", "termsandconditions",
                                               "communityguidelines", "geschaeftsbedingungen", "condiciones", "condiciones-de-uso", "terminos", "condizioni",
                                               "condizioni-d-uso", "regulamin", "gebruiksvoorwaarden", "algemene-voorwaarden", "termos", "termos-de-uso"};

/// The sizes of these words, and the letters that they begin with, as bits.
constexpr std::uint32_t size_bit(std::string_view word) noexcept { return std::uint32_t{1} << word.size() % 32; }
constexpr std::uint32_t letter_bit(std::string_view word) noexcept { return std::uint32_t{1} << (word.front() & 0x1F); }
template <class Bit>
constexpr std::uint32_t bits_of_terms(Bit bit) noexcept {
    std::uint32_t bits = 0;
    for (const std::string_view each : words_of_terms)
        bits |= bit(each);
    return bits;
}

/// False when none of them can be the word, which is so for most.
bool may_be_of_terms(std::string_view word) noexcept {
    constexpr std::uint32_t sizes = bits_of_terms(size_bit);
    constexpr std::uint32_t letters = bits_of_terms(letter_bit);
    return !word.empty() && (sizes & size_bit(word)) != 0 && (letters & letter_bit(word)) != 0;
}

/// Sites of the law itself, whatever words their paths have: "agb" is a subject there.
constexpr std::string_view hosts_of_law[] = {"europa.eu", "gesetze-im-internet.de", "legifrance.gouv.fr", "boe.es", "normattiva.it", "retsinformation.dk",
                                             "overheid.nl", "bka.gv.at", "ejustice.just.fgov.be", "riksdagen.se", "finlex.fi", "irishstatutebook.ie",
                                             "isap.sejm.gov.pl", "e-sbirka.cz", "slov-lex.sk", "njt.hu", "riigiteataja.ee", "likumi.lv", "e-tar.lt",
                                             "legilux.public.lu", "legislation.mt", "narodne-novine.nn.hr", "pisrs.si", "legislatie.just.ro", "dre.pt", "diariodarepublica.pt"};

constexpr char folded(char c) noexcept {
    return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_folded(std::string_view text, std::string_view small) noexcept {
    return text.size() == small.size() &&
           std::equal(text.begin(), text.end(), small.begin(), [](char a, char b) { return folded(a) == b; });
}

bool is_site_of_law(std::string_view url) noexcept {
    const std::size_t start = url.find("://") + 3;
    const std::string_view host = url.substr(start, find_any(url, start, '/', '?', '#', ':') - start);
    for (const std::string_view each : hosts_of_law) {
        if (host.size() < each.size() || !is_folded(host.substr(host.size() - each.size()), each))
            continue;
        if (host.size() == each.size() || host[host.size() - each.size() - 1] == '.')
            return true;
    }
    return false;
}

/// Whether one of the words stands between slashes, points and the like.
bool leads_to_terms(std::string_view path) noexcept {
    path = path.substr(0, find_any(path, 0, '?', '#'));
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view word = path.substr(0, find_any(path, 0, '/', '.', ';'));
        if (may_be_of_terms(word))
            for (const std::string_view each : words_of_terms)
                if (is_folded(word, each))
                    return true;
        path.remove_prefix(word.size());
    }
    return false;
}

void check_url(const statement& s, const statement_codes& codes, reporter& out) {
    const field f = field::decision_ground_reference_url;
    const std::string_view url = s[f].text;
    const bool is_illegal = has_value(s, codes, field::decision_ground, decision_ground::illegal_content);
    if (begins_with(url, https) && has_path(url) && !is_illegal)
        return;
    if (!is_https(url))
        out.add(ground_url_not_https, f, s[f].where);
    const std::string_view rest = behind_host(url);
    if (rest.empty() || rest == "/")
        out.add(ground_url_is_homepage, f, s[f].where);
    else if (is_illegal && leads_to_terms(rest) && !is_site_of_law(url))
        out.add(ground_url_of_terms, f, s[f].where);
}

constexpr std::uint64_t members_of_union() noexcept {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < countries.size(); ++i)
        if (is_eu_member(countries[i]))
            bits |= std::uint64_t{1} << i;
    return bits;
}

void check_national_law(const statement& s, reporter& out) {
    const field f = field::illegal_content_legal_ground;
    if (country_of_law(s[f].text, s[f].form) != not_found)
        out.add(national_law_applied_everywhere, f, s[f].where);
}

} // namespace

void check_ground(const statement& s, const statement_codes& codes, reporter& out) {
    if (s.plain.has(field::decision_ground_reference_url))
        check_url(s, codes, out);
    constexpr std::uint64_t everywhere = members_of_union();
    if ((codes.countries & everywhere) == everywhere && s.plain.has(field::illegal_content_legal_ground) &&
        has_value(s, codes, field::decision_ground, decision_ground::illegal_content))
        check_national_law(s, out);
}

} // namespace dsacheck::rules
