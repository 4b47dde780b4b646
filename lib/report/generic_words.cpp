#include "report/generic_words.hpp"

#include "dsacheck/read_report.hpp"

#include <algorithm>
#include <iterator>

namespace dsacheck {

namespace {

// Words that may stand round "other" without saying what is meant: in English, German, French, Spanish, Italian, Dutch,
// Polish, Portuguese and further official languages. Folded as fold_label folds them.
constexpr std::string_view generic[] = {
    "other", "others", "miscellaneous", "misc", "various", "rest", "remaining", "general", "generic", "content", "contents",
    "activity", "activities", "illegal", "unlawful", "unspecified", "unknown", "violation", "violations", "policy", "policies",
    "n", "a", "na", "and", "of", "or", "the", "any", "all", "type", "types", "category", "categories", "keyword", "reason",
    "reasons", "not", "specified", "else", "item", "items", "material", "infringement", "infringements", "terms",
    "sonstige", "sonstiges", "andere", "anderes", "weitere", "weiteres", "verschiedenes", "diverses", "ubrige", "übrige",
    "inhalt", "inhalte", "rechtswidrig", "rechtswidrige", "illegale", "verstoss", "verstoß", "verstosse", "verstöße",
    "autre", "autres", "divers", "diverse", "contenu", "contenus", "illegal", "illégal", "illegaux", "illégaux", "illicite",
    "otro", "otros", "otra", "otras", "varios", "varias", "contenido", "contenidos", "ilegal", "ilegales", "altro", "altri",
    "altre", "altra", "vari", "varie", "contenuto", "contenuti", "illegali", "overig", "overige", "andere", "diversen",
    "inhoud", "illegale", "inne", "pozostale", "pozostałe", "rozne", "różne", "tresc", "treść", "outro", "outros", "outra",
    "outras", "conteudo", "conteúdo", "andet", "andre", "annat", "ovrigt", "övrigt", "muu", "muut", "alte", "altele", "ostalo"};

constexpr std::string_view elsewhere[] = {
    "not captured by any other", "not fall under predefined keyword", "not fall under the predefined keyword",
    "not covered by any other", "text to detail", "does not fit any other"};

} // namespace

bool says_nothing_specific(std::string_view folded, std::string_view category_name) {
    for (const std::string_view phrase : elsewhere)
        if (folded.find(phrase) != std::string_view::npos)
            return true;
    std::size_t letters = 0;
    for (const char c : folded)
        letters += (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 ? 1U : 0U;
    if (letters < 4 || folded == fold_label(category_name))
        return true;
    std::size_t at = 0;
    while (at < folded.size()) {
        std::size_t end = at;
        const auto is_letter = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        };
        while (end < folded.size() && is_letter(folded[end]))
            ++end;
        if (end > at && std::find(std::begin(generic), std::end(generic), folded.substr(at, end - at)) == std::end(generic))
            return false;
        at = end + 1;
    }
    return true;
}

} // namespace dsacheck
