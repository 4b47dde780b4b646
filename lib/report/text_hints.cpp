#include "report/text_hints.hpp"

namespace dsacheck {

namespace {

using words = std::string_view[];

// clang-format off
constexpr words detection = {"detect", "identif", "monitor", "scan", "classif", "flag", "filter", "hash", "erkenn", "erkannt", "pruf", "prüf", "detec", "repér", "rilev", "individu"};
constexpr words follow_up = {"remov", "action", "disabl", "enforce", "restrict", "suspend", "decision", "review", "delet", "entfern", "losch", "lösch", "massnahm", "maßnahm", "sperr", "supprim", "mesure", "retir", "elimin", "medida", "rimoz", "rimuov", "misur"};
constexpr words before_action = {"view", "impression", "reach", "exposure", "prevalence", "aufruf", "reichweite", "vues", "portée", "visualiza", "alcance", "visualizz", "portata"};
constexpr words parameters = {"parameter", "threshold", "score", "confidence", "rule", "criteri", "setting", "schwell", "regel", "kriteri", "paramètre", "parametre", "seuil", "règle", "umbral", "parametr", "regla", "soglia", "regol"};
constexpr words precision_words = {"precision", "prazision", "präzision", "précision", "precisión", "precisione"};
constexpr words recall_words = {"recall", "sensitivity", "true positive", "trefferquote", "sensitivit", "rappel", "exhaustiv", "sensibilid", "richiamo", "automation rate"};
constexpr words input = {"input", "sample", "dataset", "data set", "criteri", "label", "stichprobe", "eingabe", "datensatz", "echantillon", "échantillon", "donnée", "muestra", "datos", "campion", "dati"};
constexpr words calculation = {"calculat", "comput", "measur", "method", "formula", "berechn", "methode", "calcul", "méthod", "cálcul", "métod", "calcol", "metod"};
constexpr words groups = {"group", "demograph", "segment", "language", "market", "product type", "type of product", "gruppe", "sprache", "groupe", "langue", "grupo", "idioma", "gruppo", "lingua"};
constexpr words place_of_safety = {"trust", "safety", "moderation team", "function", "department", "report to", "reports to", "committee", "abteilung", "team", "bereich", "équipe", "equipe", "département", "equipo", "departamento", "squadra", "dipartimento"};
constexpr words deciding = {"decision", "decid", "approv", "escalat", "entscheid", "décision", "décid", "decisi", "decidi"};
constexpr words training_type = {"onboarding", "classroom", "e learning", "workshop", "session", "course", "training", "module", "schulung", "kurs", "formation", "curso", "formación", "corso", "formazione"};
constexpr words frequency = {"annual", "yearly", "month", "week", "quarter", "regular", "continuous", "ongoing", "frequen", "periodic", "refresh", "hours", "days", "daily", "jahrlich", "jährlich", "monat", "regelmassig", "regelmäßig", "laufend", "mensuel", "annuel", "régul", "continu", "mensual", "anual", "periódic", "mensil", "annual", "regolar"};
constexpr words training_content = {"polic", "guideline", "topic", "content", "law", "rule", "procedure", "tool", "richtlinie", "inhalt", "recht", "politique", "contenu", "règle", "política", "contenido", "norma", "politic", "contenut", "regol"};
constexpr words mental = {"mental", "psycholog", "wellness", "wellbeing", "well being", "resilien", "counsel", "therap", "emotional", "psych", "seelisch", "bien être", "bienestar", "benessere"};
constexpr words physical = {"physical", "health", "medical", "ergonom", "fitness", "gym", "break", "korperlich", "körperlich", "gesundheit", "pause", "physique", "santé", "físic", "salud", "fisic", "salute"};

constexpr text_element elements[] = {
    {qualitative::meaningful_information, "how content is detected", list(detection)},
    {qualitative::meaningful_information, "the methods for the actions that follow", list(follow_up)},
    {qualitative::meaningful_information, "views or reach before action", list(before_action)},
    {qualitative::automated_means, "the parameters of the automated means", list(parameters)},
    {qualitative::accuracy, "precision", list(precision_words)},
    {qualitative::accuracy, "recall", list(recall_words)},
    {qualitative::accuracy, "the input criteria", list(input)},
    {qualitative::accuracy, "how the indicators are calculated", list(calculation)},
    {qualitative::accuracy, "how they vary between groups (where possible)", list(groups)},
    {qualitative::governance, "where moderation or trust and safety sits (encouraged)", list(place_of_safety)},
    {qualitative::governance, "how decisions are made (encouraged)", list(deciding)},
    {qualitative::training, "the type of training", list(training_type)},
    {qualitative::training, "its frequency", list(frequency)},
    {qualitative::training, "its content", list(training_content)},
    {qualitative::support, "mental support", list(mental)},
    {qualitative::support, "physical support", list(physical)},
};
// clang-format on

constexpr bool is_word_part(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

array_view<text_element> text_elements() noexcept { return {elements, sizeof elements / sizeof *elements}; }

bool mentions(std::string_view folded, array_view<std::string_view> beginnings) noexcept {
    for (std::string_view word : beginnings) {
        const bool whole = word.back() == ' ';
        if (whole)
            word.remove_suffix(1);
        for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
            const std::size_t end = at + word.size();
            if ((at == 0 || !is_word_part(folded[at - 1]) || !is_word_part(word.front())) &&
                (!whole || end == folded.size() || !is_word_part(folded[end])))
                return true;
        }
    }
    return false;
}

} // namespace dsacheck
