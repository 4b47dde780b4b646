// What is told about free texts, in the 24 official languages.
#define BOOST_TEST_MODULE texts
#include <boost/test/unit_test.hpp>

#include "text_fold.hpp"
#include "texts/texts.hpp"

#include <string>
#include <string_view>
#include <utility>

using namespace dsacheck;
using namespace dsacheck::texts;

namespace {

constexpr text_form plain = text_form::plain;
constexpr text_form escaped = text_form::json_escaped;

bool is_placeholder(std::string_view text, text_form form = plain) {
    return !placeholder_reason(text, form).empty();
}
std::string_view automation_in(std::string_view text) {
    const stretch found = find_automation(text, plain);
    return text.substr(found.offset, found.length);
}

} // namespace

BOOST_AUTO_TEST_CASE(letters_are_folded_in_latin_greek_and_cyrillic_script) {
    const std::pair<char32_t, char32_t> pairs[] = {
        {U'A', U'a'}, {U'Ä', U'ä'}, {U'Č', U'č'}, {U'Ł', U'ł'}, {U'Ž', U'ž'}, {U'Ő', U'ő'},
        {U'Ș', U'ș'}, {U'Ş', U'ș'}, {U'ţ', U'ț'}, {U'Ħ', U'ħ'}, {U'Ġ', U'ġ'}, {U'Ά', U'α'},
        {U'ς', U'σ'}, {U'Ώ', U'ω'}, {U'Я', U'я'}, {U'Ѝ', U'ѝ'}, {U'ß', U'ß'}, {U'Ÿ', U'ÿ'},
        {U'Ń', U'ń'}, {U'Ź', U'ź'}, {U'Ķ', U'ķ'}, {U'Ĺ', U'ĺ'}, {U'Ū', U'ū'}, {U'×', U'×'}};
    for (const auto& [from, to] : pairs)
        BOOST_TEST((fold_letter(from) == to), "U+" << std::hex << static_cast<unsigned long>(from));
    for (char32_t c = 0; c < 0x500; ++c)
        BOOST_TEST((fold_letter(fold_letter(c)) == fold_letter(c)),
                   "U+" << std::hex << static_cast<unsigned long>(c));
}

BOOST_AUTO_TEST_CASE(placeholders_are_recognised_in_all_official_languages) {
    for (const std::string_view text : {"n/a",
                                        "N/A.",
                                        "-",
                                        "...",
                                        "???",
                                        "\xE2\x80\x94",
                                        "test",
                                        "Test 123",
                                        "TBD",
                                        "xxx",
                                        "XXXXXXXXXXXXXXXXXXXX",
                                        "aaaa",
                                        "0000",
                                        "asdf asdf",
                                        "asdfgh",
                                        "qwertz",
                                        "asdasdasd",
                                        "lorem ipsum dolor sit amet, consectetur",
                                        "null",
                                        "see terms",
                                        "See above.",
                                        "няма",
                                        "nije primjenjivo",
                                        "viz výše",
                                        "ikke relevant",
                                        "n.v.t.",
                                        "see policy",
                                        "puudub",
                                        "ei tietoa",
                                        "sans objet",
                                        "Néant",
                                        "k. A.",
                                        "keine Angabe",
                                        "δεν εφαρμόζεται",
                                        "nincs adat",
                                        "ní bhaineann",
                                        "non applicabile",
                                        "nav",
                                        "netaikoma",
                                        "mhux applikabbli",
                                        "nie dotyczy",
                                        "Não aplicável",
                                        "nu se aplică",
                                        "netýka sa",
                                        "ni primerno",
                                        "no aplica",
                                        "saknas"})
        BOOST_TEST(is_placeholder(text), text);
    BOOST_TEST(is_placeholder("\\u043d\\u044f\\u043c\\u0430", escaped));
}

BOOST_AUTO_TEST_CASE(statements_are_no_placeholders) {
    for (const std::string_view text :
         {"", "The post shows a test of a weapon.", "Spam", "Hate speech", "Article 130",
          "Nothing in the text is a fact.", "Video of an attack", "Xenophobia",
          "Keine Angabe zum Hersteller auf dem Produkt", "Banana", "Testosterone",
          "qwerty keyboards without CE mark", "3.1", "Mamma mia", "No CE mark"})
        BOOST_TEST(!is_placeholder(text), text);
}

BOOST_AUTO_TEST_CASE(length_is_counted_in_characters) {
    BOOST_TEST(is_too_short("fourteen char.", plain));
    BOOST_TEST(!is_too_short("fifteen chars..", plain));
    BOOST_TEST(is_too_short("ääääääääääääää", plain));
    BOOST_TEST(!is_too_short("äääääääääääääää", plain));
    BOOST_TEST(is_too_short("\\u0430\\u0430\\u0430", escaped));
    BOOST_TEST(!is_too_short("仇恨言论", plain) == false); // four signs count as twelve characters
    BOOST_TEST(!is_too_short("煽动仇恨言论", plain));
    BOOST_TEST(is_too_short("", plain));
}

BOOST_AUTO_TEST_CASE(copies_are_told_by_their_words) {
    BOOST_TEST(say_the_same("The post incites hatred.", plain, "  the POST, incites  hatred!", plain));
    BOOST_TEST(say_the_same("Πώληση ΦΑΡΜΆΚΩΝ", plain, "πωληση φαρμακων", plain));
    BOOST_TEST(say_the_same("Обява", plain, "\\u043e\\u0431\\u044f\\u0432\\u0430", escaped));
    BOOST_TEST(
        !say_the_same("The post incites hatred.", plain, "The post incites hatred and violence.", plain));
    BOOST_TEST(!say_the_same("section 4.2", plain, "section 4.3", plain));
    BOOST_TEST(!say_the_same("...", plain, "---", plain));
    BOOST_TEST(!say_the_same("", plain, "", plain));
}

BOOST_AUTO_TEST_CASE(texts_that_say_the_same_have_the_same_hash_of_letters) {
    BOOST_TEST(hash_of_letters("The post incites hatred.", plain) == hash_of_letters("  the POST, incites  hatred!", plain));
    BOOST_TEST(hash_of_letters("Обява", plain) == hash_of_letters("\\u043e\\u0431\\u044f\\u0432\\u0430", escaped));
    BOOST_TEST(hash_of_letters("section 4.2", plain) == hash_of_letters("section 4.3", plain)); // as digits may be any
    BOOST_TEST(hash_of_letters("The post", plain) != hash_of_letters("The pest", plain));
    BOOST_TEST(hash_of_letters("top", plain) != hash_of_letters("pot", plain));
}

BOOST_AUTO_TEST_CASE(laws_are_cited_in_all_official_languages) {
    for (const std::string_view text : {"Art. 18",
                                        "§ 130 StGB",
                                        "StGB",
                                        "GDPR",
                                        "Copyright Act",
                                        "Urheberrechtsgesetz",
                                        "Code pénal",
                                        "Código Penal",
                                        "Codice penale",
                                        "Kodeks karny",
                                        "Wetboek van Strafrecht",
                                        "Código da Publicidade",
                                        "Ποινικός Κώδικας",
                                        "Наказателен кодекс",
                                        "Codul penal",
                                        "trestní zákoník",
                                        "Brottsbalken",
                                        "Rikoslaki",
                                        "Straffeloven",
                                        "Büntető Törvénykönyv",
                                        "Kazneni zakon",
                                        "Trestný zákon",
                                        "Kazenski zakonik",
                                        "Baudžiamasis kodeksas",
                                        "Krimināllikums",
                                        "Karistusseadustik",
                                        "Kodiċi Kriminali",
                                        "An tAcht um Chóipcheart",
                                        "CELEX",
                                        "Directive on copyright",
                                        "Loi pour la confiance",
                                        "Ley de Servicios de la Sociedad de la Información",
                                        "Legge sul diritto d'autore",
                                        "ustawa o prawie autorskim",
                                        "\\u0417\\u0430\\u043a\\u043e\\u043d"})
        BOOST_TEST(cites_a_law(text, text.front() == '\\' ? escaped : plain), text);
    for (const std::string_view text :
         {"Hate speech", "illegal", "ILLEGAL CONTENT", "counterfeit goods", "Volksverhetzung",
          "contenu haineux", "", "Betrug", "discurso de odio", "contrefaçon", "podvod", "ρητορική μίσους"})
        BOOST_TEST(!cites_a_law(text, plain), text);
}

BOOST_AUTO_TEST_CASE(a_contract_named_as_a_whole_is_told_from_a_section_of_it) {
    for (const std::string_view text : {"Terms of Service",
                                        "our Community Guidelines",
                                        "Violation of the Terms and Conditions.",
                                        "T&C",
                                        "AGB",
                                        "Verstoß gegen unsere Nutzungsbedingungen",
                                        "Conditions générales d'utilisation",
                                        "Normas de la comunidad",
                                        "Linee guida della community",
                                        "Regulamin",
                                        "Gebruiksvoorwaarden",
                                        "Termos de Serviço",
                                        "Όροι χρήσης",
                                        "Общи условия",
                                        "Termeni și condiții",
                                        "Termeni şi condiţii",
                                        "Podmínky použití",
                                        "Användarvillkor",
                                        "Käyttöehdot",
                                        "Brugsvilkår",
                                        "Közösségi irányelvek",
                                        "Uvjeti korištenja",
                                        "Podmienky používania",
                                        "Pogoji uporabe",
                                        "Naudojimo sąlygos",
                                        "Lietošanas noteikumi",
                                        "Kasutustingimused",
                                        "Termini tas-servizz",
                                        "Téarmaí seirbhíse"})
        BOOST_TEST(is_contract_alone(text, plain), text);
    for (const std::string_view text :
         {"Community Guidelines: Hateful behaviour", "Terms of Service, section 4.2: prohibited goods",
          "Restricted products policy 3.1", "Spam and deceptive practices policy",
          "Nutzungsbedingungen, Ziffer 7.3", "Conditions générales d'utilisation, article 4",
          "Adult nudity and sexual activity policy", "Fraud and scams policy, paragraph 9.1", "", "the",
          "our"})
        BOOST_TEST(!is_contract_alone(text, plain), text);
}

BOOST_AUTO_TEST_CASE(texts_that_repeat_a_listed_value_are_recognised) {
    using in = listed_in;
    BOOST_TEST(restated_value(in::decision_visibility, "Removed.", plain) ==
               "DECISION_VISIBILITY_CONTENT_REMOVED");
    BOOST_TEST(restated_value(in::decision_visibility, "Inhalt gelöscht", plain) ==
               "DECISION_VISIBILITY_CONTENT_REMOVED");
    BOOST_TEST(restated_value(in::decision_visibility, "Τo περιεχόμενο", plain).empty());
    BOOST_TEST(restated_value(in::decision_visibility, "Υποβιβασμός", plain) ==
               "DECISION_VISIBILITY_CONTENT_DEMOTED");
    BOOST_TEST(restated_value(in::decision_visibility, "Age-restricted", plain) ==
               "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED");
    BOOST_TEST(
        restated_value(in::decision_visibility, "Content limited to signed-in users of legal age", plain)
            .empty());
    BOOST_TEST(restated_value(in::decision_monetary, "Zawieszenie", plain) == "DECISION_MONETARY_SUSPENSION");
    BOOST_TEST(restated_value(in::decision_monetary, "Limited advertising on this item", plain).empty());
    BOOST_TEST(restated_value(in::content_type, "\\u0412\\u0438\\u0434\\u0435\\u043e", escaped) ==
               "CONTENT_TYPE_VIDEO");
    for (const std::string_view other :
         {"Live stream", "User profile", "Comment thread", "Werbeanzeige", "Video game", ""})
        BOOST_TEST(restated_value(in::content_type, other, plain).empty(), other);
}

BOOST_AUTO_TEST_CASE(automation_is_told_where_it_is_not_denied) {
    BOOST_TEST(automation_in("The post was automatically removed.") == "automatically");
    BOOST_TEST(automation_in("Detected by our systems.") == "our systems");
    BOOST_TEST(automation_in("found by Machine Learning models") == "Machine Learning");
    BOOST_TEST(automation_in("Die Prüfung erfolgte zunächst automatisiert und") == "automatisiert");
    BOOST_TEST(automation_in("Съдържанието е открито автоматично.") == "автоматично");
    BOOST_TEST(automation_in("vsebina je bila samodejno zaznana") == "samodejno");
    BOOST_TEST(automation_in("Αυτόματη ανίχνευση") == "Αυτόματη");
    BOOST_TEST(automation_in("No automated means were used.").empty());
    BOOST_TEST(automation_in("Die Entscheidung wurde nicht automatisiert getroffen.").empty());
    BOOST_TEST(automation_in("sans recours à des moyens automatisés") ==
               "automatisés"); // the denial is too far away to be sure
    BOOST_TEST(automation_in("A moderator read the post.").empty());
}

BOOST_AUTO_TEST_CASE(gaps_of_templates_are_placeholders_and_other_brackets_are_not) {
    for (const std::string_view text : {"{{explanation}}", "{{ a_rather_long_name_of_a_member_of_the_decision_that_nobody_has_filled_in_since_the_template_was_written }}",
                                        "${decision.facts}", "[object Object]", "[insert facts here]", "[Insert text]", "[YOUR TEXT HERE]", "Insert text here please",
                                        "string string string", "null null", "None provided.", "ei sovellettavissa", "ní bhaineann sé le hábhar"})
        BOOST_TEST(is_placeholder(text), text);
    for (const std::string_view text : {"{{a}} and {{b}}", "${a} is the price in {b}", "[Removed] the post showed a fight", "[deleted]", "[Video] [Insert]",
                                        "{the post}", "$5 was asked for", "Insert coins, said the advert for a slot machine", "no no, this is fraud", "[Inserted later] a link",
                                        "[Your account has been suspended because you sold counterfeit watches, which section 4.2 of our terms forbids.]"})
        BOOST_TEST(!is_placeholder(text), text);
}

BOOST_AUTO_TEST_CASE(texts_of_any_length_without_a_letter_or_digit_are_placeholders) {
    for (const std::size_t size : {1U, 30U, 120U, 500U, 5000U}) {
        BOOST_TEST(is_placeholder(std::string(size, '-')), size);
        BOOST_TEST(!is_placeholder(std::string(size, '-') + " A dog fight."), size);
    }
}

BOOST_AUTO_TEST_CASE(orders_of_courts_are_grounds_in_law) {
    for (const std::string_view ground :
         {"Court order of the Landgericht Berlin", "Gerichtsbeschluss des Landgerichts Hamburg", "Ordinanza del Tribunale di Milano",
          "Postanowienie Sądu Okręgowego w Warszawie", "Uitspraak van de rechtbank Amsterdam", "Orden del juzgado de lo mercantil de Madrid", "Domstolsbeslut",
          "Käräjäoikeuden päätös", "Glücksspielstaatsvertrag", "LOPDGDD", "Ordonnance du tribunal judiciaire de Paris", "Rozhodnutí Městského soudu v Praze",
          "Decisão do Tribunal da Relação de Lisboa", "Απόφαση του Πρωτοδικείου Αθηνών", "Определение на Софийския градски съд", "Hotărârea Tribunalului București",
          "Rozhodnutie Krajského súdu v Bratislave", "Byrettens kendelse", "A Fővárosi Törvényszék végzése", "Odluka Općinskog suda u Zagrebu",
          "Sklep Okrožnega sodišča v Ljubljani", "Vilniaus apygardos teismo nutartis", "Rīgas tiesas spriedums", "Harju Maakohtu lahend", "Digriet tal-Qorti Ċivili", "Ordú ón gCúirt Dúiche"})
        BOOST_TEST(cites_a_law(ground, plain), ground);
    for (const std::string_view ground : {"illegal", "Order of the day", "Decision of our team", "Policy"})
        BOOST_TEST(!cites_a_law(ground, plain), ground);
}
