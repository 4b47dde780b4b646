// Which country's law a ground names.
#define BOOST_TEST_MODULE national_law
#include <boost/test/unit_test.hpp>

#include "dsacheck/vocabulary/countries.hpp"
#include "national_law.hpp"

#include <string>
#include <string_view>

using namespace dsacheck;

namespace {

std::string country_in(std::string_view ground, text_form form = text_form::plain) {
    const std::uint8_t row = country_of_law(ground, form);
    return row == not_found ? "none" : std::string(countries[row].code);
}

} // namespace

BOOST_AUTO_TEST_CASE(laws_of_one_country_are_told_by_their_names) {
    BOOST_TEST(country_in("§ 185 Strafgesetzbuch") == "DE");
    BOOST_TEST(country_in("§ 130 StGB") == "DE");
    BOOST_TEST(country_in("Section 130 of the German Criminal Code") == "DE");
    BOOST_TEST(country_in("Article 444 of the Belgian Criminal Code") == "BE");
    BOOST_TEST(country_in("Section 42 of the Maltese Civil Code") == "MT");
    BOOST_TEST(country_in("Code pénal, article 457-1") == "FR");
    BOOST_TEST(country_in("Code p\\u00e9nal", text_form::json_escaped) == "FR");
    BOOST_TEST(country_in("art. 137d Sr") == "NL");
    BOOST_TEST(country_in("Artikel 137c Sr, Wetboek van Strafrecht") == "NL");
    BOOST_TEST(country_in("Brottsbalken 16 kap. 8 §") == "SE");
    BOOST_TEST(country_in("Btk. 332. §") == "HU");
}

BOOST_AUTO_TEST_CASE(grounds_that_also_name_the_law_of_the_union_are_of_no_country) {
    for (const std::string_view ground :
         {"DSGVO, Artikel 17; § 823 BGB und § 130 StGB", "Verordnung (EU) 2016/679 und § 201a StGB", "Verordening (EU) 2021/784, Wetboek van Strafrecht",
          "Förordning (EU) 2021/784, brottsbalken", "Asetus (EU) 2016/679; rikoslaki", "Forordning (EU) 2021/784; straffeloven",
          "Regulamentul (UE) 2021/784; Codul penal", "Uredba (EU) 2021/784; Kazneni zakon", "Az (EU) 2021/784 rendelet, Btk. 314. §",
          "Nařízení (EU) 2017/1001, trestní zákoník", "Nariadenie (EÚ) 2017/1001; trestní zákoník", "Регламент (ЕС) 2021/784; StGB", "GDPR + Code pénal art. 226-1",
          "2011/93/EU, § 184b StGB", "EuGH C-18/18; § 185 StGB", "C‑18/18 und § 185 StGB", "Rahmenbeschluss 2008/913/JI; § 130 StGB",
          "Richtlinien 2000/31/EG; § 130 StGB", "Rendelet 2021/784; Btk. 314. §", "Regolamento UE 2017/1001, codice penale", "Directiva 2001/29/CE, Código Penal art. 270",
          "Art. 10 EMRK, § 185 StGB", "Copyright directives, UrhG § 106", "Richtlijn auteursrecht; Auteurswet art. 1", "Direktiv om ophavsret; straffeloven"})
        BOOST_TEST(country_in(ground) == "none", ground);
}

BOOST_AUTO_TEST_CASE(grounds_of_several_countries_are_of_none) {
    BOOST_TEST(country_in("§ 130 StGB; Code pénal, article 24") == "none");
    BOOST_TEST(country_in("the German and the French Criminal Code") == "none");
    BOOST_TEST(country_in("§ 130 StGB, § 283 öStGB") == "none");
    BOOST_TEST(country_in("Code pénal français et code pénal belge") == "none");
}

BOOST_AUTO_TEST_CASE(letters_that_are_also_a_law_need_an_article_before_them) {
    for (const std::string_view ground : {"Señor: Sr. García, artículo 17 RGPD", "Sr. García, ley 34/2002", "Art. 8 Sr. 2 EMRK", "Art. 8 Sr. 2",
                                          "TRIPS Agreement, Article 61; SR 0.632.20", "SR 0.632.20", "Sr", "137d Sr"})
        BOOST_TEST(country_in(ground) == "none", ground);
}

BOOST_AUTO_TEST_CASE(a_country_without_a_law_is_no_ground) {
    for (const std::string_view ground : {"German law", "", "?", "(", "/", "Court order, Austria", "the German criminal codebook"})
        BOOST_TEST(country_in(ground) == "none", ground);
}
