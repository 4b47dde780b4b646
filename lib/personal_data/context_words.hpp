// The words that tell what a number is, in the official languages of the Union. Data for context.cpp.
#pragma once

#include "context.hpp"

#include <cstdint>
#include <string_view>

namespace dsacheck::personal_data {

/// A word in small letters, Greek without accents. A star behind it: any word that begins so. A star before
/// it: that ends so.
struct context_word {
    std::string_view word;
    std::uint32_t bits;
};

// clang-format off
inline constexpr context_word context_words[] = {
    // telephone
    {"tel", says_phone}, {"tél", says_phone}, {"telephone*", says_phone}, {"téléphon*", says_phone}, {"telefon*", says_phone},
    {"telefoon*", says_phone}, {"teléfono*", says_phone}, {"telefone*", says_phone}, {"telefón*", says_phone}, {"telef", says_phone},
    {"telif*", says_phone}, {"phone", says_phone}, {"phoned", says_phone}, {"phones", says_phone}, {"call", says_phone},
    {"calls", says_phone}, {"dial", says_phone}, {"txt", says_phone}, {"sms", says_phone}, {"whatsapp", says_phone},
    {"viber", says_phone}, {"signal", says_phone}, {"mobile", says_phone}, {"cell", says_phone}, {"cellphone", says_phone},
    {"fax", says_phone}, {"hotline", says_phone}, {"handy*", says_phone}, {"mobil", says_phone}, {"mobilnummer*", says_phone},
    {"mobiltelefon*", says_phone}, {"mobilní*", says_phone}, {"mobilný*", says_phone}, {"rufnummer*", says_phone}, {"ruf", says_phone}, {"rufe", says_phone},
    {"rufen", says_phone}, {"anrufen", says_phone}, {"anruf", says_phone}, {"appelez", says_phone}, {"appeler", says_phone}, {"appelle*", says_phone},
    {"portable", says_phone}, {"joindre", says_phone}, {"joignable", says_phone}, {"llamar", says_phone}, {"llame", says_phone}, {"llama*", says_phone},
    {"llámame", says_phone}, {"móvil", says_phone}, {"movil", says_phone}, {"chiamare", says_phone}, {"chiama*", says_phone}, {"cellulare", says_phone},
    {"zadzwoń*", says_phone}, {"dzwoń", says_phone}, {"dzwonić", says_phone}, {"kom", says_phone}, {"komórk*", says_phone},
    {"bel", says_phone}, {"bellen", says_phone}, {"ligue", says_phone}, {"ligar", says_phone}, {"telemóvel", says_phone}, {"telemovel", says_phone},
    {"τηλ", says_phone}, {"τηλεφων*", says_phone}, {"κινητο*", says_phone}, {"καλεσε*", says_phone}, {"καλεστε", says_phone},
    {"тел", says_phone}, {"телефон*", says_phone}, {"моб", says_phone}, {"мобил*", says_phone}, {"gsm", says_phone}, {"обадете", says_phone}, {"обади", says_phone},
    {"sunați", says_phone}, {"sunaţi", says_phone}, {"suna", says_phone}, {"sună", says_phone}, {"volejte", says_phone}, {"volat", says_phone}, {"volajte", says_phone},
    {"zavolejte", says_phone}, {"zavolajte", says_phone}, {"ring", says_phone}, {"ringa", says_phone}, {"tfn", says_phone}, {"tlf", says_phone}, {"puh", says_phone},
    {"puhelin*", says_phone}, {"soita", says_phone}, {"soittakaa", says_phone}, {"soittamaan", says_phone}, {"hívja*", says_phone}, {"hívjon", says_phone}, {"hívj", says_phone},
    {"nazovite", says_phone}, {"nazovi", says_phone}, {"mobitel*", says_phone}, {"pokličite", says_phone}, {"pokliči", says_phone},
    {"skambinkite", says_phone}, {"skambinti", says_phone}, {"zvaniet", says_phone}, {"zvanīt", says_phone}, {"tālr*", says_phone}, {"tālrun*", says_phone},
    {"helistage", says_phone}, {"helista", says_phone}, {"ċempel", says_phone}, {"ċemplu", says_phone}, {"glaoigh", says_phone}, {"guthán*", says_phone}, {"teil", says_phone}, {"fón", says_phone},
    // IP addresses, versions and sections
    {"ip", says_ip}, {"ipv4", says_ip}, {"ips", says_ip}, {"ip-adresse", says_ip},
    {"version*", says_version}, {"versión*", says_version}, {"versione", says_version}, {"versão", says_version}, {"versiunea", says_version}, {"verze", says_version}, {"verzia", says_version},
    {"wersja", says_version}, {"wersji", says_version}, {"versie", says_version}, {"версия*", says_version}, {"εκδοση*", says_version}, {"versio*", says_version}, {"verzija", says_version}, {"verzió*", says_version},
    {"ver", says_version}, {"v", says_version}, {"release", says_version}, {"firmware", says_version}, {"build", says_version}, {"section*", says_version},
    {"rule", says_version}, {"rules", says_version}, {"clause", says_version}, {"paragraph", says_version}, {"chapter", says_version}, {"article", says_version}, {"annex", says_version}, {"table", says_version},
    {"ziffer", says_version}, {"abschnitt", says_version}, {"kapitel", says_version}, {"artikel", says_version}, {"punkt*", says_version}, {"nutzungsbedingungen", says_version},
    {"point", says_version}, {"clausula", says_version}, {"cláusula", says_version}, {"sección", says_version}, {"apartado", says_version}, {"sezione", says_version}, {"punto", says_version},
    {"secção", says_version}, {"ponto", says_version}, {"hoofdstuk", says_version}, {"paragraaf", says_version}, {"avsnitt", says_version}, {"kohta", says_version}, {"kohdan", says_version}, {"bod", says_version}, {"bodu", says_version},
    {"secțiunea", says_version}, {"точка", says_version}, {"раздел", says_version}, {"ενοτητα", says_version}, {"αρθρο", says_version}, {"kernel", says_version}, {"standard", says_version}, {"software", says_version},
    // payment cards
    {"card", says_card}, {"visa", says_card}, {"mastercard", says_card}, {"maestro", says_card}, {"amex", says_card}, {"kreditkart*", says_card}, {"kreditní", says_card},
    {"carte", says_card}, {"tarjeta", says_card}, {"carta", says_card}, {"cartão", says_card}, {"karty", says_card}, {"karta", says_card}, {"kartę", says_card}, {"kaart", says_card}, {"creditcard*", says_card},
    {"kort", says_card}, {"kortnummer*", says_card}, {"kortti*", says_card}, {"luottokort*", says_card}, {"bankkort*", says_card}, {"καρτα*", says_card}, {"карта*", says_card}, {"card-ul", says_card}, {"kártya*", says_card}, {"bankkártya*", says_card},
    // identity, tax and insurance numbers
    {"identity", says_identity}, {"passport", says_identity}, {"identité", says_identity}, {"identidad", says_identity}, {"ssn", says_identity}, {"national", says_identity}, {"matricule", says_identity},
    {"егн", says_bg}, {"egn", says_bg}, {"единен", says_bg},
    {"rodné", says_cz_sk}, {"rodného", says_cz_sk}, {"rč", says_cz_sk}, {"rodným", says_cz_sk},
    {"steuer-id", says_de}, {"steuerid", says_de}, {"idnr", says_de}, {"steueridentifikationsnummer", says_de}, {"identifikationsnummer", says_de}, {"steuer*", says_de},
    {"svnr", says_at}, {"sv-nummer", says_at}, {"sozialversicherungsnummer", says_at}, {"versicherungsnummer", says_at}, {"sv-nr", says_at},
    {"cpr", says_dk}, {"cpr-nr", says_dk}, {"cpr-nummer*", says_dk}, {"personnummer*", says_dk | says_se}, {"pnr", says_se}, {"personnr", says_se | says_dk}, {"samordningsnummer", says_se},
    {"αμκα", says_gr}, {"amka", says_gr},
    {"oib", says_hr}, {"oib-a", says_hr}, {"oib-om", says_hr}, {"jmbg", says_si},
    {"taj*", says_hu}, {"taj-szám*", says_hu}, {"adóazonosító*", says_hu},
    {"pps", says_ie}, {"ppsn", says_ie}, {"psp", says_ie},
    {"kennitala", says_is}, {"kt", says_is},
    {"personas", says_lv}, {"kods", says_lv},
    {"bsn", says_nl}, {"burgerservicenummer", says_nl}, {"sofinummer", says_nl}, {"bsn-nummer", says_nl},
    {"nif", says_pt | says_es}, {"contribuinte", says_pt}, {"dni", says_es}, {"nie", says_es}, {"documento", says_es},
    {"nir", says_fr}, {"sécurité", says_fr}, {"sociale", says_fr},
    {"pesel*", says_pl}, {"cnp*", says_ro}, {"emšo", says_si}, {"emso", says_si}, {"asmens", says_identity}, {"isikukood*", says_identity},
    {"rijksregisternummer", says_identity}, {"registre", says_identity}, {"hetu", says_identity}, {"henkilötunnus", says_identity},
    {"fødselsnummer", says_identity}, {"personnummeret", says_identity | says_dk | says_se},
    // article and book numbers
    {"ean", says_ean}, {"ean-13", says_ean}, {"gtin", says_ean}, {"isbn*", says_ean}, {"issn", says_ean}, {"upc", says_ean}, {"pzn", says_ean}, {"asin", says_ean}, {"imei", says_ean}, {"sku", says_ean}, {"barcode", says_ean}, {"код", says_ean},
    // what else has a number
    {"no", says_number}, {"nos", says_number}, {"nr", says_number}, {"n", says_number}, {"num", says_number}, {"núm", says_number}, {"nº", says_number}, {"nᵒ", says_number}, {"number*", says_number},
    {"numéro*", says_number}, {"numero*", says_number}, {"número*", says_number}, {"numer", says_number}, {"numru", says_number}, {"номер*", says_number}, {"αριθ*", says_number}, {"αρ", says_number}, {"číslo", says_number}, {"č", says_number},
    {"br", says_number}, {"broj", says_number}, {"št", says_number}, {"številka", says_number}, {"numeris", says_number}, {"numurs", says_number}, {"number", says_number}, {"szám*", says_number}, {"uimhir", says_number},
    {"ref*", says_reference}, {"réf*", says_reference}, {"id", says_reference}, {"ids", says_reference}, {"code*", says_reference}, {"código", says_reference}, {"codice", says_reference}, {"codul", says_reference}, {"kod", says_reference}, {"kód", says_reference}, {"koodi", says_reference}, {"cod", says_reference},
    {"design*", says_reference}, {"certificat*", says_reference}, {"certifikat*", says_reference}, {"zertifikat*", says_reference}, {"certificad*", says_reference}, {"certyfikat*", says_reference}, {"sertif*", says_reference}, {"geschmacksmuster*", says_reference}, {"diseño*", says_reference}, {"order*", says_reference}, {"case*", says_reference}, {"ticket*", says_reference}, {"invoice*", says_reference}, {"item*", says_reference}, {"article", says_reference}, {"lot", says_reference}, {"batch", says_reference}, {"serial", says_reference}, {"sn", says_reference}, {"model*", says_reference}, {"tracking", says_reference}, {"notice", says_reference}, {"listing", says_reference}, {"post", says_reference}, {"video*", says_reference}, {"user", says_reference}, {"account", says_reference}, {"snowflake", says_reference}, {"build", says_reference}, {"part", says_reference}, {"product*", says_reference}, {"patent*", says_reference}, {"alert", says_reference}, {"report", says_reference}, {"request", says_reference},
    {"aktenzeichen", says_reference}, {"az", says_reference}, {"fall*", says_reference}, {"bestell*", says_reference}, {"vorgang*", says_reference}, {"charge*", says_reference}, {"artikel*", says_reference}, {"anzeige*", says_reference}, {"kennung", says_reference}, {"nutzer", says_reference}, {"aktenzahl", says_reference},
    {"dossier", says_reference}, {"commande", says_reference}, {"annonce", says_reference}, {"facture", says_reference}, {"affaire", says_reference}, {"siret", says_reference}, {"siren", says_reference},
    {"expediente", says_reference}, {"pedido", says_reference}, {"factura", says_reference}, {"anuncio", says_reference}, {"caso", says_reference}, {"matrícula", says_reference},
    {"ordine", says_reference}, {"segnalazione", says_reference}, {"lotto", says_reference}, {"fattura", says_reference}, {"pratica", says_reference}, {"annuncio", says_reference}, {"iva", says_reference},
    {"zamówieni*", says_reference}, {"zgłoszeni*", says_reference}, {"sprawa", says_reference}, {"sprawy", says_reference}, {"ogłoszeni*", says_reference}, {"faktur*", says_reference}, {"regon", says_reference}, {"nip", says_reference}, {"krs", says_reference},
    {"bestelling", says_reference}, {"melding", says_reference}, {"kenmerk", says_reference}, {"zaak*", says_reference}, {"kvk*", says_reference}, {"factuur*", says_reference}, {"advertentie", says_reference},
    {"encomenda", says_reference}, {"denúncia", says_reference}, {"processo", says_reference}, {"fatura", says_reference}, {"παραγγελια*", says_reference}, {"υποθεση*", says_reference}, {"поръчка*", says_reference}, {"преписка*", says_reference}, {"сигнал*", says_reference},
    {"comanda", says_reference}, {"dosar*", says_reference}, {"sesizare*", says_reference}, {"objednávk*", says_reference}, {"případ*", says_reference}, {"prípad*", says_reference}, {"značka", says_reference}, {"zn", says_reference}, {"j", says_reference},
    {"ärende*", says_reference}, {"mål", says_reference}, {"order", says_reference}, {"tapaus*", says_reference}, {"tilaus*", says_reference}, {"tuotekoodi", says_reference}, {"sag*", says_reference}, {"ordre*", says_reference}, {"cvr*", says_reference},
    {"rendelés*", says_reference}, {"ügyszám*", says_reference}, {"narudžb*", says_reference}, {"predmet*", says_reference}, {"naročil*", says_reference}, {"zadeva", says_reference}, {"užsakym*", says_reference}, {"byla", says_reference}, {"pasūtījum*", says_reference}, {"lieta", says_reference}, {"tellimus*", says_reference}, {"asi", says_reference}, {"referenza", says_reference}, {"tagairt", says_reference}, {"ordni", says_reference}, {"ordú", says_reference}, {"cás", says_reference},
    {"*nummer", says_number}, {"*nummeret", says_number}, {"*numret", says_number}, {"*numero", says_number}, {"*száma", says_number}, {"*nr", says_number}, {"*kod", says_reference},
    {"#", says_reference}, {"№", says_reference}, {"§", says_version},
};
// clang-format on

} // namespace dsacheck::personal_data
