// Words that laws are cited by, in the 24 official languages, in small letters and Greek without accents. For the stars see
// word_table.hpp.
#pragma once

#include "word_table.hpp"

namespace dsacheck::texts {

// clang-format off
inline constexpr plain_word law_words[] = {
    // courts and what they order
    {"court"}, {"courts"}, {"tribunal*"}, {"ruling*"}, {"gericht*"}, {"*gericht"}, {"*gerichts"}, {"*gerichtes"}, {"*beschluss"}, {"*staatsvertrag"}, {"*staatsvertrags"}, {"cour"}, {"juzgado*"}, {"corte"}, {"ordinanz*"}, {"sąd*"}, {"postanowieni*"},
    {"rechtbank*"}, {"gerechtshof*"}, {"uitspraak*"}, {"uitspraken"}, {"beschikking*"}, {"δικαστηρι*"}, {"πρωτοδικει*"}, {"εφετει*"}, {"съд"}, {"съда"}, {"съдът"}, {"съдебн*"}, {"judecători*"}, {"instanț*"}, {"curte"}, {"curtea"}, {"curții"}, {"sentinț*"},
    {"soud*"}, {"súd*"}, {"usnesení*"}, {"uzneseni*"}, {"domstol*"}, {"*domstol"}, {"*domstolen"}, {"*domstolens"}, {"tingsrätt*"}, {"hovrätt*"}, {"*oikeus"}, {"*oikeuden"}, {"tuomio*"}, {"*tuomioistuin"}, {"*tuomioistuimen"}, {"byret*"}, {"landsret*"}, {"*retten"}, {"*rettens"}, {"kendelse*"},
    {"bíróság*"}, {"*bíróság"}, {"törvényszék*"}, {"ítélőtábl*"}, {"végzés*"}, {"ítélet*"}, {"kúria*"}, {"sud"}, {"suda"}, {"sudsk*"}, {"sodišč*"}, {"teism*"}, {"nutart*"}, {"tiesa"}, {"tiesas"}, {"spriedum*"}, {"kohus"}, {"kohtu*"}, {"*kohus"}, {"*kohtu"}, {"qorti"}, {"qrati"}, {"cúirt*"}, {"gcúirt*"}, {"chúirt*"}, {"breithiún*"},
    // abbreviations that are all of a text and longer than others
    {"lopdgdd"}, {"lopd"}, {"trlpi"}, {"dsgvo"},
    {"law"}, {"laws"}, {"act"}, {"acts"}, {"code*"}, {"regulation*"}, {"directive*"}, {"article*"}, {"art"}, {"arts"}, {"section*"}, {"paragraph*"}, {"statut*"}, {"constitution*"}, {"convention*"}, {"treaty"}, {"treaties"}, {"charter"}, {"ordinance*"}, {"decree*"}, {"legislation"}, {"judgment*"}, {"injunction"}, {"usc"}, {"celex"}, {"eli"},
    {"gesetz*"}, {"verordnung*"}, {"richtlinie*"}, {"artikel*"}, {"abs"}, {"absatz"}, {"paragraf*"}, {"grundgesetz*"}, {"urteil*"}, {"beschluss*"}, {"staatsvertrag*"}, {"*gesetz"}, {"*gesetzes"}, {"*gesetzbuch"}, {"*gesetzbuchs"}, {"*gesetzbuches"}, {"*verordnung"}, {"*recht"}, {"*rechts"},
    {"loi"}, {"lois"}, {"règlement*"}, {"décret*"}, {"arrêté*"}, {"ordonnance*"}, {"droit"}, {"jugement*"}, {"arrêt"},
    {"ley"}, {"leyes"}, {"código*"}, {"artículo*"}, {"reglamento*"}, {"directiva*"}, {"decreto*"}, {"constitución"}, {"derecho"}, {"sentencia*"},
    {"legge"}, {"leggi"}, {"codice*"}, {"articolo"}, {"articoli"}, {"regolamento*"}, {"direttiva*"}, {"costituzione"}, {"diritto"}, {"sentenza*"}, {"dlgs"},
    {"ustaw*"}, {"kodeks*"}, {"artykuł*"}, {"rozporządzeni*"}, {"dyrektyw*"}, {"prawo"}, {"prawa"}, {"konstytucj*"}, {"wyrok*"},
    {"wet"}, {"wetten"}, {"wetboek*"}, {"*wet"}, {"*wetboek"}, {"verordening*"}, {"richtlijn*"}, {"besluit*"}, {"vonnis"}, {"recht"},
    {"lei"}, {"leis"}, {"artigo*"}, {"regulamento*"}, {"diretiva*"}, {"constituição"}, {"portaria"}, {"direito"}, {"acórdão"},
    {"νομοσ"}, {"νομου"}, {"νομο*"}, {"αρθρ*"}, {"κανονισμ*"}, {"οδηγι*"}, {"κωδικ*"}, {"διαταγμα*"}, {"συνταγμα*"}, {"δικαιο*"},
    {"закон*"}, {"член"}, {"чл"}, {"кодекс*"}, {"регламент*"}, {"директив*"}, {"наредб*"}, {"конституц*"}, {"право*"},
    {"lege"}, {"legii"}, {"legea"}, {"legi"}, {"cod"}, {"codul*"}, {"articol*"}, {"regulament*"}, {"directiv*"}, {"ordonanț*"}, {"hotărâr*"}, {"constituți*"}, {"drept*"},
    {"zákon*"}, {"článek"}, {"článk*"}, {"článok"}, {"čl"}, {"nařízení*"}, {"nariadeni*"}, {"směrnic*"}, {"smernic*"}, {"vyhlášk*"}, {"zákoník*"}, {"zákonník*"}, {"ústav*"}, {"právo"}, {"práva"}, {"rozsud*"},
    {"lag"}, {"lagen"}, {"lagar"}, {"*lag"}, {"*lagen"}, {"*lagens"}, {"*balk"}, {"*balken"}, {"*balkens"}, {"förordning*"}, {"*förordningen"}, {"direktiv*"}, {"kap"}, {"kapitel"}, {"rätt*"},
    {"laki*"}, {"lain"}, {"lakien"}, {"*laki"}, {"*lain"}, {"asetus*"}, {"asetuksen"}, {"*asetus"}, {"*asetuksen"}, {"direktiiv*"}, {"artikla*"}, {"pykälä*"}, {"luku"}, {"luvun"}, {"kaari"}, {"kaaren"},
    {"lov"}, {"loven"}, {"love"}, {"lovens"}, {"*lov"}, {"*loven"}, {"*lovens"}, {"forordning*"}, {"*forordningen"}, {"bekendtgørelse*"}, {"dom"}, {"ret"},
    {"törvény*"}, {"*törvény"}, {"rendelet*"}, {"irányelv*"}, {"cikk*"}, {"btk"}, {"ptk"}, {"alaptörvény*"}, {"jog"},
    {"zakon*"}, {"članak"}, {"članka"}, {"člank*"}, {"uredb*"}, {"kazneni"}, {"pravilnik*"}, {"ustav*"}, {"presud*"}, {"člen*"}, {"zakonik*"}, {"direktiv*"},
    {"įstatym*"}, {"straipsn*"}, {"reglament*"}, {"direktyv*"}, {"konstituc*"}, {"teisė*"},
    {"likum*"}, {"*likums"}, {"*likuma"}, {"pants"}, {"panta"}, {"pantu"}, {"regul*"}, {"direktīv*"}, {"satversme*"},
    {"seadus*"}, {"*seadus"}, {"*seaduse"}, {"*seadustik"}, {"*seadustiku"}, {"määrus*"}, {"artikkel*"}, {"põhiseadus*"}, {"õigus*"},
    {"liġi*"}, {"liġijiet"}, {"kodiċi*"}, {"artikolu*"}, {"regolament*"}, {"direttiv*"}, {"att"}, {"kapitolu"}, {"kostituzzjoni"},
    {"dlí"}, {"dlíthe"}, {"acht*"}, {"tacht*"}, {"airteagal*"}, {"rialachán*"}, {"rialacháin*"}, {"treoir*"}, {"bunreacht*"}, {"cód"}, {"alt"},
};
// clang-format on

} // namespace dsacheck::texts
