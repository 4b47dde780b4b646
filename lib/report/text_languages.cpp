// The words of text_hints.hpp that are known in all 24 official languages, and how a text's language is guessed.
#include "report/text_hints.hpp"

#include <algorithm>
#include <cstddef>

namespace dsacheck {

namespace {

using words = std::string_view[];

// English, German, French, Spanish and Italian first; then Portuguese, Dutch, Danish, Swedish, Finnish, Estonian, Polish,
// Czech, Slovak, Slovenian, Croatian, Hungarian, Romanian, Bulgarian, Greek, Lithuanian, Latvian, Maltese and Irish. A word
// that two languages share stands once.
// clang-format off
constexpr words restrictions = {
    "remov", "delet", "disabl", "demot", "restrict", "suspend", "terminat", "label", "limit", "block", "ban", "geoblock",
    "entfern", "losch", "lösch", "sperr", "einschrank", "einschränk", "supprim", "retir", "suspen", "bloq", "elimin",
    "restric", "rimoz", "rimuov", "sospen", "limitaz", "blocc", "blocage",
    "bloque",
    "verwijder", "beperk", "schors", "blokke", "opschort",
    "fjern", "begræns", "bloker",
    "borttag", "begräns", "avstäng", "stäng",
    "poist", "rajoit", "estet", "keskeyt",
    "eemald", "piira", "peata", "blokeer",
    "usuw", "usuni", "ogranicz", "zawiesz", "blok",
    "odstran", "omez", "pozastav", "zablok",
    "odstrán", "obmedz",
    "omej", "prekin", "blokir",
    "uklanj", "uklon", "ogranič", "obustav",
    "eltávol", "korlátoz", "felfüggeszt", "letilt", "törl",
    "șterg", "bloc",
    "премахв", "премахн", "огранич", "спира", "блокир", "изтри",
    "αφαίρ", "περιορισ", "αναστολ", "διαγραφ", "κατάργ",
    "pašalin", "šalin", "apribo", "sustabd",
    "noņem", "dzēs", "ierobež", "aptur", "bloķ",
    "tneħħ", "restrizz", "sospens", "imblokk",
    "baint", "srian", "fionraí", "bacadh"};
constexpr words exposure = {
    "view", "impression", "exposure", "prevalence", "reach", "percent", "share of", "aufruf", "sichtung", "prozent", "vues",
    "exposition", "pourcent", "visualiza", "exposición", "porcentaje", "visualizz", "esposizione", "percentual",
    "porcent", "exposição",
    "weergave", "procent", "bereik", "blootstell",
    "visning", "eksponer",
    "exponer",
    "katselu", "prosent", "näyttö",
    "vaatami", "protsen",
    "wyświetle", "odsłon",
    "zobrazen", "zhlédnut",
    "zhliadnut",
    "ogled", "odstot", "prikaz",
    "pregled", "postotak", "postotk",
    "megtekint", "százalék",
    "vizualiz", "expuner",
    "показван", "процент", "гледан",
    "προβολ", "ποσοστ", "έκθεσ",
    "peržiūr",
    "skatījum",
    "viżjon", "fil mija",
    "amharc", "céatadán", "faoin gcéad"};
constexpr words soft = {
    "label", "warn", "demot", "downrank", "reduc", "visib", "interstitial", "soft", "sensitive", "kennzeichn", "hinweis",
    "herabstuf", "étiquet", "avertiss", "rétrograd", "etiquet", "advert", "degrad", "etichett", "avvis", "declass",
    "rotul", "aviso",
    "waarschuw", "zichtbaar",
    "mærk", "advars", "synlig",
    "märk", "varn",
    "merkin", "merkit", "varoit", "näkyvy",
    "märgi", "hoiat", "nähtav",
    "oznacz", "ostrzeż", "widoczn",
    "označ", "varov", "upozorn", "viditeln",
    "viditeľn",
    "oznac", "opozor", "vidn",
    "oznak", "vidljiv", "upozor",
    "címk", "figyelmeztet", "láthatós",
    "etichet", "avertiz", "vizibil",
    "етикет", "предупр", "видимост",
    "επισήμαν", "προειδοπ", "ορατότητ", "ετικ",
    "žym", "įspėj", "matomum",
    "marķ", "brīdin", "redzamīb",
    "tikkett", "twissij", "viżibil",
    "lipéad", "rabhadh", "infheicth"};
constexpr words framework = {
    "eqf", "european qualifications framework", "qualifikationsrahmen", "cadre européen des certifications",
    "marco europeo de cualificaciones", "quadro europeo delle qualifiche", "eqr ", "cec ", "mec ", "qeq ",
    "quadro europeu de qualificações",
    "europees kwalificatiekader", "kwalificatiekader", "ekk ",
    "kvalifikationsramme", "referenceramme",
    "europeiska referensramen", "referensram",
    "tutkintojen viitekehy",
    "kvalifikatsiooniraamisti",
    "europejskie ramy kwalifikacji", "ram kwalifikacji", "ramy kwalifikacji", "erk ",
    "rámec kvalifikací", "rámce kvalifikací", "ekr ",
    "kvalifikačn",
    "ogrodje kvalifikacij", "ogrodja kvalifikacij", "eok ",
    "kvalifikacijsk",
    "képesítési keretrendszer", "ekkr ",
    "cadrul european al calificărilor", "cadrului european al calificărilor",
    "квалификационна", "екр ",
    "πλαίσιο επαγγελματικών προσόντων", "πλαισίου επαγγελματικών προσόντων", "επεπ ",
    "kvalifikacijų sandar",
    "kvalifikāciju ietvarstruktūr",
    "qafas ewropew",
    "gcáilíochtaí"};
/// What its eight levels are called. The words alone say nothing: "in der ersten Stufe", "de haut niveau".
constexpr words levels = {
    "level", "stufe", "niveau", "nivel", "livell", "nível", "nivå", "taso", "tase", "poziom", "úrov", "raven", "ravni", "razin",
    "szint", "ниво", "επίπεδ", "lyg", "līme", "leibhéal"};
/// Of these, those that may follow their number: "5. szint".
constexpr words levels_after_number = {"tase", "poziom", "úrov", "raven", "ravni", "razin", "szint", "ниво", "επίπεδ", "lyg", "līme"};
constexpr words none = {
    "not applicable", "n a ", "no automated", "does not use automat", "do not use automat", "not using automat",
    "without automated means", "keine automatis", "nicht zutreffend", "nicht anwendbar", "sans objet", "non applicable",
    "aucun moyen automat", "no aplicable", "no procede", "non applicabile",
    "não aplicável", "não se aplica",
    "niet van toepassing",
    "ikke relevant", "ikke anvendelig",
    "ej tillämplig", "inte tillämplig",
    "ei sovelleta", "ei sovellu",
    "ei kohaldata",
    "nie dotyczy",
    "nepoužije se", "nevztahuje se",
    "neuplatňuje sa", "nevzťahuje sa",
    "ni relevantno", "se ne uporablja",
    "nije primjenjivo",
    "nem alkalmazható", "nem releváns",
    "nu se aplică",
    "неприложимо", "не е приложимо",
    "δεν εφαρμόζεται", "άνευ αντικειμένου",
    "netaikoma",
    "nepiemēro", "nav piemērojams",
    "mhux applikabbli",
    "ní bhaineann"};

constexpr std::size_t words_of_a_language = 5;
constexpr std::size_t known_in_all_lists = 5; // languages: the first ones

/// Small words that no text is without, language by language in the order above.
constexpr std::string_view small[][words_of_a_language] = {
    {" the ", " and ", " of ", " to ", " with "},
    {" der ", " die ", " und ", " werden ", " für "},
    {" les ", " des ", " et ", " pour ", " dans "},
    {" los ", " las ", " el ", " para ", " por "},
    {" il ", " che ", " della ", " per ", " gli "},
    {" não ", " uma ", " dos ", " são ", " com "},
    {" het ", " een ", " van ", " voor ", " zijn "},
    {" og ", " af ", " til ", " er ", " på "},
    {" och ", " av ", " att ", " för ", " är "},
    {" ja ", " on ", " että ", " sekä ", " ovat "},
    {" ja ", " on ", " mis ", " ning ", " või "},
    {" oraz ", " się ", " jest ", " które ", " przez "},
    {" jsou ", " které ", " nebo ", " při ", " jako "},
    {" sú ", " ktoré ", " alebo ", " pri ", " ako "},
    {" so ", " ki ", " ali ", " pri ", " za "},
    {" su ", " koje ", " ili ", " za ", " se "},
    {" az ", " és ", " hogy ", " vagy ", " nem "},
    {" și ", " de ", " la ", " pentru ", " sunt "},
    {" и ", " на ", " за ", " се ", " от "},
    {" και ", " το ", " της ", " των ", " για "},
    {" ir ", " yra ", " kad ", " arba ", " apie "},
    {" un ", " ir ", " kas ", " vai ", " par "},
    {" li ", " ta ", " għal ", " huma ", " fuq "},
    {" agus ", " an ", " na ", " le ", " ar "},
};
// clang-format on

std::size_t small_words(std::string_view folded, const std::string_view (&of)[words_of_a_language]) noexcept {
    std::size_t seen = 0;
    for (const std::string_view word : of)
        seen += folded.find(word) != std::string_view::npos ? 1U : 0U;
    return seen;
}

constexpr bool is_level_number(std::string_view word) noexcept { return word.size() == 1 && word[0] >= '1' && word[0] <= '8'; }

bool begins_with_any(std::string_view word, array_view<std::string_view> beginnings) noexcept {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [word](std::string_view each) { return word.substr(0, each.size()) == each; });
}

/// "level 5", "niveaux 5", "5. szint".
bool names_a_level(std::string_view folded) noexcept {
    std::string_view before;
    while (!folded.empty()) {
        const std::string_view word = folded.substr(0, folded.find(' '));
        folded.remove_prefix(std::min(folded.size(), word.size() + 1));
        if ((is_level_number(word) && begins_with_any(before, list(levels))) ||
            (is_level_number(before) && begins_with_any(word, list(levels_after_number))))
            return true;
        before = word;
    }
    return false;
}

} // namespace

known_words words_known_for(std::string_view folded) noexcept {
    constexpr std::size_t enough = 2; // small words, or the text is too short to tell
    std::size_t in_all = 0;
    std::size_t in_some = 0;
    for (std::size_t i = 0; i < sizeof small / sizeof *small; ++i) {
        std::size_t& most = i < known_in_all_lists ? in_all : in_some;
        most = std::max(most, small_words(folded, small[i]));
    }
    if (in_all >= enough && in_all > in_some)
        return known_words::all;
    return std::max(in_all, in_some) >= enough ? known_words::some : known_words::none;
}

array_view<std::string_view> words_for_restrictions() noexcept { return list(restrictions); }
array_view<std::string_view> words_for_exposure() noexcept { return list(exposure); }
array_view<std::string_view> words_for_soft_restrictions() noexcept { return list(soft); }
array_view<std::string_view> words_for_no_automation() noexcept { return list(none); }

bool mentions_the_framework(std::string_view folded) noexcept { return mentions(folded, list(framework)) || names_a_level(folded); }

} // namespace dsacheck
