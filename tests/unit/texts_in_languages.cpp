// Part 11 in all official languages: what word lists find, and what they leave alone.
#define BOOST_TEST_MODULE texts_in_languages
#include <boost/test/unit_test.hpp>

#include "support/judged_report.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <ostream>
#include <string>
#include <string_view>

namespace data = boost::unit_test::data;
using namespace dsacheck;

namespace {

constexpr unsigned framework_absent = 3216, element_absent = 3214, content_absent = 3117, denied = 3116;
constexpr std::string_view english = "The moderators are people of experience and talk to each other with pleasure";

/// A sentence on the training of moderators, one that names the European Qualifications Framework, and "not applicable".
struct sentences {
    std::string_view code;
    std::string_view plain;
    std::string_view framework;
    std::string_view not_applicable;

    friend std::ostream& operator<<(std::ostream& out, const sentences& l) { return out << l.code; }
};

constexpr sentences texts[] = {
    {"bg", "Модераторите са обучени и се срещат всяка седмица, за да говорят на спокойствие.", "Европейската квалификационна рамка, ниво 5", "Неприложимо"},
    {"cs", "Moderátoři jsou zkušení lidé, které vybíráme při pohovoru nebo jako stážisty.", "Evropský rámec kvalifikací", "Nevztahuje se"},
    {"da", "Moderatorerne er erfarne folk, og de kommer til os af mange veje på grund af faget.", "den europæiske referenceramme for kvalifikationer", "Ikke relevant"},
    {"de", "Die Moderatoren sind erfahren, und sie werden für ihre Arbeit gut bezahlt.", "der Europäische Qualifikationsrahmen", "Nicht anwendbar"},
    {"el", "Οι συντονιστές έχουν πείρα και μιλούν για το έργο της ομάδας των άλλων.", "το ευρωπαϊκό πλαίσιο επαγγελματικών προσόντων", "Άνευ αντικειμένου"},
    {"en", "The moderators are people of experience and talk to each other with pleasure.", "the European Qualifications Framework", "Not applicable"},
    {"es", "Los moderadores tienen experiencia para el trabajo y hablan por las mañanas.", "el Marco Europeo de Cualificaciones", "No aplicable"},
    {"et", "Moderaatorid on kogenud inimesed, mis on hea ning vajalik või ja tore.", "Euroopa kvalifikatsiooniraamistik", "Ei kohaldata"},
    {"fi", "Moderaattorit ovat kokeneita ja puhuvat monia kieliä, sekä se on hyvä että oikein.", "eurooppalainen tutkintojen viitekehys", "Ei sovelleta"},
    {"fr", "Les modérateurs ont de la pratique et parlent dans des équipes pour le plaisir.", "le cadre européen des certifications", "Sans objet"},
    {"ga", "Tá taithí ag na daoine agus labhraíonn siad le chéile ar an teanga.", "Creat Eorpach na gCáilíochtaí", "Ní bhaineann"},
    {"hr", "Moderatori su iskusni ljudi koje biramo za rad ili se sami javljaju.", "Europski kvalifikacijski okvir", "Nije primjenjivo"},
    {"hu", "A moderátorok tapasztaltak és jól beszélnek, vagy nem baj, hogy az idő rövid.", "az európai képesítési keretrendszer", "Nem alkalmazható"},
    {"it", "I moderatori hanno esperienza, che serve per il lavoro della squadra e gli altri.", "il quadro europeo delle qualifiche", "Non applicabile"},
    {"lt", "Moderatoriai yra patyrę ir kalba apie tai, kad darbas arba poilsis svarbus.", "Europos kvalifikacijų sandara", "Netaikoma"},
    {"lv", "Moderatori ir pieredzējuši un runā par to, kas vai ko dara.", "Eiropas kvalifikāciju ietvarstruktūra", "Nav piemērojams"},
    {"mt", "Il-moderaturi huma nies ta esperjenza li jitkellmu fuq kollox għal xulxin.", "il-Qafas Ewropew tal-Kwalifiki", "Mhux applikabbli"},
    {"nl", "Het team zijn mensen van een zekere ervaring, en dat is goed voor iedereen.", "het Europees kwalificatiekader", "Niet van toepassing"},
    {"pl", "Moderatorzy, które to osoby wybieramy oraz szkolimy, jest ich wielu przez cały czas się uczą.", "Europejskie Ramy Kwalifikacji", "Nie dotyczy"},
    {"pt", "As pessoas são experientes e não falam com uma só voz, mas com a dos outros.", "o Quadro Europeu de Qualificações", "Não aplicável"},
    {"ro", "Moderatorii sunt oameni cu experiență și vorbesc la fel de bine pentru toți.", "Cadrul european al calificărilor", "Nu se aplică"},
    {"sk", "Moderátori sú skúsení ľudia, ktoré vyberáme pri pohovore alebo ako stážistov.", "Európsky kvalifikačný rámec", "Neuplatňuje sa"},
    {"sl", "Moderatorji so izkušeni ljudje, ki pri nas delajo ali se učijo za poklic.", "Evropsko ogrodje kvalifikacij", "Ni relevantno"},
    {"sv", "De är erfarna och talar av hjärtat för att det är bra.", "den europeiska referensramen för kvalifikationer", "Ej tillämplig"},
};

testing::judged_report with_text(std::string_view row, std::string_view text) {
    return testing::judged("11 E@" + std::string(row) + " = " + std::string(text));
}

} // namespace

BOOST_DATA_TEST_CASE(a_level_of_the_framework_is_asked_for_in_every_language, data::make(texts), each) {
    const auto without = with_text("qualifications", each.plain);
    BOOST_TEST(testing::level_of(without.found, framework_absent) == "warning", testing::told(without.found));
    const auto with = with_text("qualifications", std::string(each.plain) + ' ' + std::string(each.framework) + '.');
    BOOST_TEST(with.found.total() == 0U, testing::told(with.found));
}

BOOST_DATA_TEST_CASE(elements_of_a_text_are_looked_for_in_five_languages, data::make(texts), each) {
    const bool known = std::string_view("en de fr es it").find(each.code) != std::string_view::npos;
    const auto judged = with_text("support", each.plain);
    BOOST_TEST(testing::level_of(judged.found, element_absent) == (known ? "info" : "none"), testing::told(judged.found));
}

BOOST_DATA_TEST_CASE(restrictions_are_looked_for_in_every_language, data::make(texts), each) {
    BOOST_TEST(testing::level_of(with_text("summary", each.plain).found, content_absent) == "info");
}

BOOST_DATA_TEST_CASE(that_automated_means_do_not_apply_is_understood_in_every_language, data::make(texts), each) {
    const auto judged = with_text("safeguards", each.not_applicable);
    BOOST_TEST((testing::level_of(judged.found, denied) != "none"), testing::told(judged.found));
}

BOOST_AUTO_TEST_CASE(a_text_in_no_official_language_or_too_short_to_tell_is_left_alone) {
    for (const std::string_view text : {"Модератори су искусни људи.", "Moderatör ekibi deneyimlidir.", "Yes.", "42"})
        BOOST_TEST(testing::level_of(with_text("qualifications", text).found, framework_absent) == "none", text);
}

BOOST_AUTO_TEST_CASE(a_word_that_begins_like_one_of_another_language_is_another_word) {
    const auto in_english = [](std::string_view row, std::string_view words, unsigned number) {
        const auto judged = with_text(row, std::string(english) + ' ' + std::string(words) + '.');
        return std::string(testing::level_of(judged.found, number));
    };
    for (const std::string_view words : {"in a process", "in every procedure", "il posto"})
        BOOST_TEST(in_english("meaningful_information", words, content_absent) == "info", words);
    for (const std::string_view words : {"to get back", "in the background"})
        BOOST_TEST(in_english("summary", words, content_absent) == "info", words);
    for (const std::string_view words :
         {"erkennen", "in der ersten Stufe", "haut niveau", "mechanism", "mechanics", "ekran", "cecil", "on one level", "poziom", "taso",
          "de nivel alto", "livello", "level 9", "level 12", "in 3 Stufen"})
        BOOST_TEST(in_english("qualifications", words, framework_absent) == "warning", words);
}

BOOST_AUTO_TEST_CASE(an_abbreviation_of_the_framework_or_a_level_with_its_number_names_it) {
    for (const std::string_view words :
         {"EQR-Stufe 5", "EQR", "CEC", "MEC", "QEQ", "ERK", "EOK", "EKR", "EKK", "EKKR", "ЕКР", "ΕΠΕΠ", "EQF5", "level 1", "levels 7 and 8", "Stufe 6",
          "niveau 5", "nivel 4", "livello 6", "nível 5", "nivå 6", "tasolla 5", "5. tase", "poziomie 6", "úrovni 5", "raven 5", "razina 6",
          "5. szint", "ниво 5", "επίπεδο 6", "6 lygis", "5. līmenis", "livell 5", "leibhéal 8"})
        BOOST_TEST(testing::level_of(with_text("qualifications", std::string(english) + ' ' + std::string(words) + '.').found, framework_absent) == "none", words);
}

BOOST_AUTO_TEST_CASE(n_a_among_other_words_says_that_automated_means_do_not_apply) {
    BOOST_TEST(testing::level_of(with_text("safeguards", "N/A for this service").found, denied) != "none");
    BOOST_TEST(testing::level_of(with_text("safeguards", "Staff in N. America review all that machines decide").found, denied) == "none");
}
