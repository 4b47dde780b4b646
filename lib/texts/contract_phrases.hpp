// The names of a contract as a whole, in normal form, and the words that may lead up to them.
#pragma once

#include "word_table.hpp"

#include <string_view>

namespace dsacheck::texts {

// clang-format off
inline constexpr std::string_view contract_phrases[] = {
    // English
    "terms", "terms of service", "terms of use", "terms and conditions", "terms conditions", "terms of service and community guidelines", "tos", "t c", "t cs", "tou", "conditions of use", "general terms", "general terms and conditions", "service terms",
    "community guidelines", "community guideline", "community standards", "community rules", "community policy", "community policies", "guidelines", "rules", "house rules", "policy", "policies", "content policy", "content policies", "content guidelines", "user agreement", "acceptable use policy", "platform policy", "platform policies", "platform rules", "site rules", "usage policy", "usage policies", "terms and policies", "rules and policies", "code of conduct", "contract", "agreement",
    // German
    "nutzungsbedingungen", "allgemeine nutzungsbedingungen", "agb", "agbs", "allgemeine geschäftsbedingungen", "allgemeinen geschäftsbedingungen", "geschäftsbedingungen", "gemeinschaftsrichtlinien", "gemeinschaftsstandards", "community richtlinien", "communityrichtlinien", "community regeln", "richtlinien", "hausordnung", "nutzungsregeln", "nutzungsrichtlinien", "regeln", "vertrag",
    // French
    "conditions", "conditions d utilisation", "conditions générales", "conditions générales d utilisation", "conditions générales de vente", "conditions de service", "cgu", "cgv", "règles de la communauté", "règles communautaires", "standards de la communauté", "standards communautaires", "lignes directrices de la communauté", "charte", "charte de la communauté", "règles", "règlement", "politique", "politiques", "contrat",
    // Spanish
    "condiciones", "condiciones de uso", "condiciones generales", "condiciones de servicio", "condiciones del servicio", "términos", "términos de servicio", "términos del servicio", "términos de uso", "términos y condiciones", "normas", "normas de la comunidad", "normas comunitarias", "directrices de la comunidad", "reglas de la comunidad", "pautas de la comunidad", "política", "políticas", "política de contenido", "contrato",
    // Italian
    "termini", "termini di servizio", "termini del servizio", "termini d uso", "termini di utilizzo", "termini e condizioni", "condizioni", "condizioni d uso", "condizioni di utilizzo", "condizioni generali", "condizioni di servizio", "linee guida", "linee guida della comunità", "linee guida della community", "regole della community", "regole della comunità", "standard della community", "regolamento", "regole", "policy della community", "contratto",
    // Polish
    "regulamin", "regulaminu", "regulamin serwisu", "regulamin platformy", "warunki", "warunki korzystania", "warunki korzystania z usługi", "warunki świadczenia usług", "zasady", "zasady społeczności", "standardy społeczności", "wytyczne społeczności", "wytyczne dla społeczności", "polityka", "umowa",
    // Dutch
    "voorwaarden", "gebruiksvoorwaarden", "algemene voorwaarden", "servicevoorwaarden", "huisregels", "richtlijnen", "communityrichtlijnen", "community richtlijnen", "gemeenschapsrichtlijnen", "regels", "beleid", "overeenkomst",
    // Portuguese
    "termos", "termos de serviço", "termos de uso", "termos de utilização", "termos e condições", "condições", "condições de utilização", "condições gerais", "condições de serviço", "diretrizes", "diretrizes da comunidade", "regras da comunidade", "normas da comunidade", "padrões da comunidade", "políticas da comunidade",
    // Greek
    "οροι", "οροι χρησησ", "ορων χρησησ", "οροι υπηρεσιασ", "οροι παροχησ υπηρεσιων", "οροι και προυποθεσεισ", "γενικοι οροι", "κανονεσ", "κανονεσ τησ κοινοτητασ", "κανονεσ κοινοτητασ", "κατευθυντηριεσ γραμμεσ τησ κοινοτητασ", "προτυπα κοινοτητασ", "προτυπα τησ κοινοτητασ", "οδηγιεσ κοινοτητασ", "πολιτικη", "πολιτικεσ",
    // Bulgarian
    "условия", "общи условия", "общите условия", "условия за ползване", "условия за използване", "условията за ползване", "условия на услугата", "правила", "правила на общността", "правилата на общността", "стандарти на общността", "насоки на общността", "насоки за общността", "указания за общността", "политика",
    // Romanian
    "termeni", "termeni și condiții", "termenii și condițiile", "termeni de utilizare", "termenii de utilizare", "termenii serviciului", "condiții generale", "condiții de utilizare", "condițiile de utilizare", "regulile comunității", "reguli ale comunității", "standardele comunității", "ghidul comunității", "reguli", "politici",
    // Czech, Slovak
    "podmínky", "podmínky použití", "podmínky používání", "podmínky služby", "smluvní podmínky", "obchodní podmínky", "všeobecné obchodní podmínky", "všeobecné podmínky", "pravidla", "pravidla komunity", "zásady komunity", "zásady", "pokyny pro komunitu",
    "podmienky", "podmienky používania", "podmienky služby", "zmluvné podmienky", "obchodné podmienky", "všeobecné obchodné podmienky", "pravidlá", "pravidlá komunity", "zásady komunity a pravidlá", "pokyny pre komunitu",
    // Swedish, Danish, Finnish
    "villkor", "villkoren", "användarvillkor", "användarvillkoren", "användningsvillkor", "allmänna villkor", "riktlinjer", "gemenskapsriktlinjer", "communityriktlinjer", "riktlinjer för communityn", "regler", "policy för innehåll",
    "vilkår", "servicevilkår", "brugsvilkår", "brugervilkår", "brugerbetingelser", "handelsbetingelser", "betingelser", "vilkår og betingelser", "fællesskabsretningslinjer", "retningslinjer", "retningslinjer for fællesskabet", "fællesskabsregler",
    "ehdot", "käyttöehdot", "palveluehdot", "yleiset ehdot", "säännöt", "yhteisön säännöt", "yhteisösäännöt", "yhteisönormit", "yhteisöohjeet", "yhteisön ohjeet", "käytännöt",
    // Hungarian
    "feltételek", "felhasználási feltételek", "szolgáltatási feltételek", "általános szerződési feltételek", "ászf", "szabályzat", "közösségi irányelvek", "közösségi szabályzat", "közösségi alapelvek", "közösségi szabályok", "irányelvek",
    // Croatian, Slovene
    "uvjeti", "uvjeti korištenja", "uvjeti uporabe", "uvjeti pružanja usluge", "opći uvjeti", "opći uvjeti poslovanja", "smjernice zajednice", "pravila zajednice", "standardi zajednice",
    "pogoji", "pogoji uporabe", "pogoji storitve", "splošni pogoji", "splošni pogoji poslovanja", "smernice skupnosti", "pravila skupnosti", "standardi skupnosti",
    // Lithuanian, Latvian, Estonian
    "sąlygos", "naudojimo sąlygos", "paslaugų teikimo sąlygos", "paslaugos teikimo sąlygos", "bendrosios sąlygos", "taisyklės", "bendruomenės gairės", "bendruomenės taisyklės", "bendruomenės standartai",
    "noteikumi", "lietošanas noteikumi", "pakalpojumu sniegšanas noteikumi", "pakalpojuma noteikumi", "vispārīgie noteikumi", "kopienas vadlīnijas", "kopienas noteikumi", "kopienas standarti",
    "tingimused", "kasutustingimused", "teenusetingimused", "üldtingimused", "reeglid", "kogukonna suunised", "kogukonna reeglid", "kogukonna juhised", "kogukonnajuhised", "kogukonna standardid",
    // Maltese, Irish
    "termini tas servizz", "termini u kundizzjonijiet", "termini tal użu", "kundizzjonijiet tal użu", "kundizzjonijiet", "linji gwida", "linji gwida tal komunità", "linji gwida tal komunita", "regoli tal komunità", "standards tal komunità",
    "téarmaí", "téarmaí seirbhíse", "téarmaí úsáide", "téarmaí agus coinníollacha", "treoirlínte", "treoirlínte pobail", "treoirlínte an phobail", "rialacha an phobail", "caighdeáin phobail",
};

/// What may stand before the name: "violation of our ...".
inline constexpr plain_word lead_words[] = {
    {"our"}, {"the"}, {"your"}, {"violation"}, {"violations"}, {"breach"}, {"infringement"}, {"of"}, {"violates"}, {"against"}, {"see"}, {"contravenes"}, {"to"}, {"platform"}, {"s"}, {"company"},
    {"unsere"}, {"unserer"}, {"unseren"}, {"der"}, {"die"}, {"den"}, {"das"}, {"verstoß"}, {"verstoss"}, {"verletzung"}, {"gegen"}, {"siehe"},
    {"nos"}, {"notre"}, {"les"}, {"le"}, {"la"}, {"des"}, {"de"}, {"du"}, {"aux"}, {"infraction"}, {"non"}, {"respect"}, {"voir"}, {"à"},
    {"nuestras"}, {"nuestros"}, {"nuestra"}, {"las"}, {"los"}, {"el"}, {"infracción"}, {"violación"}, {"incumplimiento"}, {"contra"}, {"del"},
    {"nostre"}, {"nostri"}, {"nostra"}, {"i"}, {"delle"}, {"dei"}, {"della"}, {"violazione"},
    {"naruszenie"}, {"naszych"}, {"naszego"}, {"nasze"}, {"onze"}, {"schending"}, {"overtreding"}, {"van"}, {"het"},
    {"as"}, {"os"}, {"nossas"}, {"nossos"}, {"das"}, {"dos"}, {"violação"}, {"παραβιαση"}, {"των"}, {"μασ"}, {"οι"}, {"τουσ"}, {"нарушение"}, {"на"}, {"нашите"},
    {"încălcarea"}, {"încălcare"}, {"noastre"}, {"porušení"}, {"našich"}, {"porušenie"}, {"brott"}, {"mot"}, {"våra"}, {"överträdelse"}, {"av"}, {"brud"}, {"på"}, {"vores"}, {"overtrædelse"}, {"af"},
    {"kršenje"}, {"naših"}, {"kršitev"}, {"pažeidimas"}, {"mūsų"}, {"mūsu"}, {"meie"}, {"ksur"}, {"sárú"}, {"ár"}, {"megsértése"}, {"a"}, {"az"},
};
// clang-format on

} // namespace dsacheck::texts
