// Whole texts that stand for nothing, in normal form: small letters, no punctuation, Greek without accents.
#pragma once

#include <string_view>

namespace dsacheck::texts {

// clang-format off
inline constexpr std::string_view placeholder_phrases[] = {
    // languages alike
    "n a", "na", "nil", "null", "none", "nan", "undefined", "tbd", "tba", "tbc", "todo", "to do", "fixme", "test", "tests", "testing", "test test", "test 1", "test 123",
    "test text", "testtest", "foo", "bar", "foo bar", "foobar", "abc", "abcd", "dummy", "dummy text", "example", "example text", "sample", "sample text", "placeholder",
    "string", "text", "text here", "description", "comment", "empty", "blank", "idk", "ok", "yes", "no", "x", "xx", "lorem", "lorem ipsum", "ipsum", "0", "1", "12", "123",
    // English
    "insert here", "insert text", "insert text here", "insert text here please", "please insert text here", "insert explanation here", "insert facts here", "insert reason here", "enter text here", "enter explanation here", "your text here", "to be filled in", "to be completed later", "none provided", "object object",
    "not applicable", "not available", "not specified", "not provided", "not known", "unknown", "no data", "no information", "no reason", "no explanation", "no comment",
    "to be determined", "to be defined", "to be completed", "to be confirmed", "to be added", "see above", "see below", "see terms", "see terms of service", "see our terms",
    "see policy", "see policies", "see our policies", "see guidelines", "see ground", "see facts", "see explanation", "as above", "same as above", "other", "others", "various", "misc", "reason", "law", "the law", "illegal", "policy violation", "violation",
    // Bulgarian
    "не е приложимо", "неприложимо", "няма", "няма данни", "неизвестно", "виж по горе", "вижте по горе", "виж условията", "вижте условията", "друго", "тест", "закон",
    // Croatian, Slovene
    "nije primjenjivo", "nema", "nema podataka", "nepoznato", "vidi gore", "vidi uvjete", "vidi pravila", "ostalo", "zakon",
    "ni primerno", "ni relevantno", "ni na voljo", "ni podatkov", "neznano", "glej zgoraj", "glej pogoje", "drugo", "brez",
    // Czech, Slovak
    "není k dispozici", "nevztahuje se", "netýká se", "neuvedeno", "neznámé", "žádné", "žádný", "viz výše", "viz podmínky", "viz pravidla", "jiné", "ostatní", "zákon",
    "nie je k dispozícii", "nevzťahuje sa", "neuplatňuje sa", "netýka sa", "neuvedené", "neznáme", "žiadne", "pozri vyššie", "viď vyššie", "pozri podmienky", "iné", "ostatné",
    // Danish, Swedish
    "ikke relevant", "ikke oplyst", "ikke angivet", "ingen", "ingen oplysninger", "ukendt", "se ovenfor", "se vilkår", "se betingelser", "andet", "lov", "loven",
    "ej tillämpligt", "inte tillämpligt", "ej angivet", "ej relevant", "saknas", "okänt", "se ovan", "se villkor", "se villkoren", "se riktlinjer", "övrigt", "annat", "lag", "lagen",
    // Dutch
    "niet van toepassing", "nvt", "n v t", "niet bekend", "onbekend", "geen", "geen informatie", "zie boven", "zie hierboven", "zie voorwaarden", "overig", "anders", "wet", "de wet",
    // Estonian, Finnish
    "ei kohaldata", "ei kohaldu", "ei ole kohaldatav", "puudub", "teadmata", "vt eespool", "vaata eespool", "vt tingimusi", "muu", "seadus",
    "ei sovellu", "ei sovellettavissa", "ei sovelleta", "ei tietoa", "ei mitään", "tuntematon", "katso yllä", "ks yllä", "katso ehdot", "ks ehdot", "laki", "testi",
    // French
    "sans objet", "s o", "néant", "non applicable", "non précisé", "non renseigné", "non communiqué", "inconnu", "aucun", "aucune", "aucune information", "voir ci dessus", "voir plus haut", "voir conditions", "voir les conditions", "voir cgu", "voir règles", "autre", "autres", "divers", "à définir", "à compléter", "loi", "la loi",
    // German
    "nicht zutreffend", "nicht anwendbar", "trifft nicht zu", "entfällt", "keine angabe", "keine angaben", "k a", "ka", "keine", "nicht bekannt", "unbekannt", "siehe oben", "s o", "siehe agb", "siehe nutzungsbedingungen", "siehe richtlinien", "siehe unten", "sonstiges", "sonstige", "wird ergänzt", "gesetz", "das gesetz", "beispiel", "beispieltext", "platzhalter",
    // Greek
    "δεν εφαρμοζεται", "δεν ισχυει", "δ υ", "κανενα", "καμια", "αγνωστο", "βλεπε ανωτερω", "βλ ανωτερω", "βλ παραπανω", "δειτε τουσ ορουσ", "αλλο", "νομοσ", "δοκιμη", "τεστ",
    // Hungarian
    "nem alkalmazható", "nem releváns", "nincs", "nincs adat", "ismeretlen", "lásd fent", "lásd feljebb", "lásd a feltételeket", "egyéb", "teszt", "törvény",
    // Irish, Maltese
    "ní bhaineann", "ní bhaineann le hábhar", "ní bhaineann sé le hábhar", "gan sonrú", "níl", "féach thuas", "féach na téarmaí", "eile", "tástáil", "dlí",
    "mhux applikabbli", "ma japplikax", "mhux disponibbli", "xejn", "mhux magħruf", "ara hawn fuq", "ara t termini", "oħrajn", "liġi",
    // Italian
    "non pertinente", "non applicabile", "non disponibile", "non specificato", "nessuno", "nessuna", "sconosciuto", "vedi sopra", "vedere sopra", "vedi termini", "vedi condizioni", "vedi regolamento", "altro", "altri", "da definire", "da completare", "legge", "la legge", "prova",
    // Latvian, Lithuanian
    "nav piemērojams", "nav attiecināms", "nav", "nav datu", "nezināms", "skatīt iepriekš", "sk iepriekš", "skatīt noteikumus", "cits", "cita", "likums", "tests",
    "netaikoma", "nėra", "nėra duomenų", "nežinoma", "žr aukščiau", "žiūrėti aukščiau", "žr sąlygas", "kita", "įstatymas", "testas",
    // Polish
    "nie dotyczy", "nd", "n d", "brak", "brak danych", "brak informacji", "nieznane", "nieznany", "patrz wyżej", "jak wyżej", "zob wyżej", "patrz regulamin", "zob regulamin", "inne", "do uzupełnienia", "ustawa", "prawo", "przykład",
    // Portuguese, Spanish
    "não aplicável", "não se aplica", "não disponível", "não especificado", "nenhum", "nenhuma", "desconhecido", "ver acima", "ver termos", "ver os termos", "ver condições", "outro", "outros", "a definir", "lei", "a lei", "teste",
    "no aplica", "no aplicable", "no procede", "no disponible", "no especificado", "ninguno", "ninguna", "desconocido", "véase arriba", "ver arriba", "véanse los términos", "ver términos", "ver condiciones", "ver normas", "otro", "otros", "por definir", "ley", "la ley", "prueba",
    // Romanian
    "nu se aplică", "nu este cazul", "indisponibil", "niciunul", "necunoscut", "vezi mai sus", "vezi termenii", "vezi regulile", "altele", "altul", "lege", "legea",
};
// clang-format on

} // namespace dsacheck::texts
