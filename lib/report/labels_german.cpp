// The labels of the reports' templates in German, from reports published in German (the Commission's file was not at hand; headers are met by their place).
#include "report/label_index.hpp"

namespace dsacheck::detail {

namespace {

// clang-format off
constexpr translated_label labels[] = {
    {"High-level description of the content moderation governance structure", "Allgemeine Beschreibung der Governance-Struktur für die Moderation von Inhalten"},
    {"Specification of the precise purposes to apply automated means", "Angabe der genauen Zwecke für die Verwendung automatisierter Mittel"},
    {"Number of measures solely taken by automated means", "Anzahl ausschließlich automatisch ergriffener Maßnahmen"},
    {"Number of notices solely processed by automated means", "Anzahl ausschließlich automatisch verarbeiteter Meldungen"},
    {"Number of suspensions enacted for the provision of manifestly illegal content", "Anzahl der Aussetzungen wegen offensichtlich rechtswidriger Inhalte"},
    {"Number of suspensions enacted for the provision of manifestly unfounded complaints", "Anzahl der Aussetzungen wegen offensichtlich unbegründeter Beschwerden"},
    {"Number of suspensions enacted for the provision of manifestly unfounded notices", "Anzahl der Aussetzungen wegen offensichtlich unbegründeter Meldungen"},
    {"Number of internal moderators employed by the provider", "Anzahl der beim Anbieter beschäftigten internen Moderatoren"},
    {"Number of external moderators contracted by the provider", "Anzahl der beim Anbieter unter Vertrag stehenden externen Moderatoren"},
    {"Number of disputes submitted to out-of-court dispute settlement bodies", "Anzahl der den außergerichtlichen Streitbeilegungsstellen vorgelegten Streitfälle"},
    {"Number of restrictions newly imposed as a result of an internal complaint", "Anzahl der infolge eines internen Beschwerdeverfahrens neu auferlegten Beschränkungen"},
    {"Number of complaints submitted to the internal-complaints mechanism", "Anzahl der über interne Beschwerdeverfahren übermittelten Beschwerden"},
    {"Number of measures not taken by automated means", "Anzahl nicht automatisch ergriffener Maßnahmen"},
    {"Number of notices not processed by automated means", "Anzahl nicht automatisch verarbeiteter Meldungen"},
    {"Meaningful and comprehensible information regarding content moderation engaged in at the providers' own initiative", "Aussagekräftige und verständliche Informationen über die auf Eigeninitiative des Anbieters durchgeführte Moderation von Inhalten"},
    {"Safeguards applied to the use of automated means", "Bei der Verwendung automatisierter Mittel angewandte Schutzvorkehrungen"},
    {"Complaint regarding a decision to suspend or terminate the provision of the service", "Beschwerde über eine Entscheidung zur Aussetzung oder Beendigung der Bereitstellung des Dienstes"},
    {"Complaint regarding a decision to suspend or terminate an account", "Beschwerde über eine Entscheidung zur Aussetzung oder Schließung eines Kontos"},
    {"Complaint regarding a decision to restrict the ability to monetise information", "Beschwerde über eine Entscheidung zur Beschränkung der Möglichkeit zur Monetarisierung von Informationen"},
    {"Complaint regarding a decision to remove or disable access to or restrict visibility of information", "Beschwerde über eine Entscheidung zur Entfernung oder Sperrung des Zugangs zu Informationen oder zur Beschränkung ihrer Sichtbarkeit"},
    {"Complaint regarding a decision not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16", "Beschwerde über eine Entscheidung, nach einer durch einen vertrauenswürdigen Hinweisgeber gemäß Artikel 16 übermittelten Meldung keine Maßnahmen zu ergreifen"},
    {"Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16", "Beschwerde über eine Entscheidung, nach einer gemäß Artikel 16 übermittelten Meldung keine Maßnahmen zu ergreifen"},
    {"Support given to human resources dedicated to content moderation", "Den für die Moderation von Inhalten eingesetzten personellen Ressourcen gewährte Unterstützung"},
    {"Number of total moderators with sufficient linguistic expertise", "Gesamtzahl der Moderatoren mit ausreichenden Sprachkenntnissen"},
    {"Accuracy of the automated means - Precision", "Korrektklassifikationsrate der automatisierten Mittel – Genauigkeit (Precision)"},
    {"Accuracy of the automated means - Recall", "Korrektklassifikationsrate der automatisierten Mittel – Sensitivität (Recall)"},
    {"Accuracy of the automated means - Accuracy", "Korrektklassifikationsrate der automatisierten Mittel – Treffergenauigkeit (Accuracy)"},
    {"Methodology used to compute the number of human resources dedicated to content moderation", "Methodik zur Berechnung der Anzahl der für die Moderation von Inhalten eingesetzten personellen Ressourcen"},
    {"Qualifications of the human resources dedicated to content moderation", "Qualifikationen der für die Moderation von Inhalten eingesetzten personellen Ressourcen"},
    {"Qualitative description of indicators of accuracy and possible rate of error of automated means", "Qualitative Beschreibung der Indikatoren für die Korrektklassifikationsrate und die mögliche Fehlerquote der automatisierten Mittel"},
    {"Qualitative description of the automated means", "Qualitative Beschreibung der automatisierten Mittel"},
    {"Training given to human resources dedicated to content moderation", "Schulung der für die Moderation von Inhalten eingesetzten personellen Ressourcen"},
    {"Summary of the content moderation engaged in at the providers’ own initiative", "Zusammenfassung der auf Eigeninitiative des Anbieters durchgeführten Moderation von Inhalten"},
    {"Decisions upheld", "Bestätigte Entscheidungen"},
    {"Own-initiative", "Eigeninitiative"},
    {"Total number", "Gesamtzahl"},
    {"NAM Total", "MAV gesamt"},
    {"Median time", "Mediandauer"},
    {"Percentage of outcomes implemented", "Prozentsatz der umgesetzten Entscheidungsergebnisse"},
    {"Decisions reversed", "Rückgängig gemachte Entscheidungen"},
    {"Decisions partially reversed", "Teilweise rückgängig gemachte Entscheidungen"},
    {"Decision omitted", "Vermiedene Entscheidungen"},
    {"NAM Trusted Flagger", "Vertrauenswürdiger Hinweisgeber im MAV"},
    {"Out-of-court dispute settlement bodies", "Außergerichtliche Streitbeilegungsstellen"},
    {"Human resources dedicated to content moderation", "Für die Moderation von Inhalten eingesetzte personelle Ressourcen"},
    {"Internal complaints mechanism", "Internes Beschwerdeverfahren"},
    {"Use of automated means for content moderation", "Verwendung automatisierter Mittel zur Moderation von Inhalten"},
    {"Suspensions imposed on repeated offenders", "Wiederholungstätern auferlegte Aussetzungen"},
};
// clang-format on

} // namespace

const label_language& german_labels() noexcept {
    static constexpr label_language language{"German", {labels, sizeof labels / sizeof *labels}};
    return language;
}

} // namespace dsacheck::detail
