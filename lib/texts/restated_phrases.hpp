// Words for values that the lists of the database have, in normal form, by field. What a whole text repeats is looked up here;
// Maltese and Irish have no row for demotion and labelling, which are not established there.
#pragma once

#include "dsacheck/vocabulary/enumerations.hpp"

#include <string_view>

namespace dsacheck::texts {

template <class Value>
struct restated_phrase {
    std::string_view phrase;
    Value value;
};

namespace restated {
inline constexpr auto content_removed = decision_visibility::content_removed;
inline constexpr auto content_disabled = decision_visibility::content_disabled;
inline constexpr auto content_demoted = decision_visibility::content_demoted;
inline constexpr auto content_age_restricted = decision_visibility::content_age_restricted;
inline constexpr auto content_interaction_restricted = decision_visibility::content_interaction_restricted;
inline constexpr auto content_labelled = decision_visibility::content_labelled;
inline constexpr auto suspension = decision_monetary::suspension;
inline constexpr auto termination = decision_monetary::termination;
inline constexpr auto app = content_type::app;
inline constexpr auto audio = content_type::audio;
inline constexpr auto image = content_type::image;
inline constexpr auto product = content_type::product;
inline constexpr auto synthetic_media = content_type::synthetic_media;
inline constexpr auto text = content_type::text;
inline constexpr auto video = content_type::video;

// clang-format off
inline constexpr restated_phrase<decision_visibility> visibility_phrases[] = {
    // removal
    {"removed", content_removed}, {"removal", content_removed}, {"deleted", content_removed}, {"content removed", content_removed}, {"content deleted", content_removed}, {"removal of content", content_removed}, {"content removal", content_removed}, {"taken down", content_removed}, {"post removed", content_removed}, {"video removed", content_removed}, {"listing removed", content_removed}, {"the content was removed", content_removed},
    {"entfernt", content_removed}, {"gelöscht", content_removed}, {"inhalt entfernt", content_removed}, {"inhalt gelöscht", content_removed}, {"entfernung", content_removed}, {"löschung", content_removed},
    {"supprimé", content_removed}, {"retiré", content_removed}, {"contenu supprimé", content_removed}, {"contenu retiré", content_removed}, {"suppression", content_removed}, {"retrait", content_removed},
    {"eliminado", content_removed}, {"retirado", content_removed}, {"contenido eliminado", content_removed}, {"contenido retirado", content_removed}, {"eliminación", content_removed}, {"retirada", content_removed},
    {"rimosso", content_removed}, {"contenuto rimosso", content_removed}, {"rimozione", content_removed}, {"eliminato", content_removed},
    {"usunięto", content_removed}, {"usunięte", content_removed}, {"usunięta", content_removed}, {"treść usunięta", content_removed}, {"usunięcie", content_removed},
    {"verwijderd", content_removed}, {"inhoud verwijderd", content_removed}, {"content verwijderd", content_removed}, {"verwijdering", content_removed},
    {"removido", content_removed}, {"conteúdo removido", content_removed}, {"remoção", content_removed},
    {"αφαιρεθηκε", content_removed}, {"το περιεχομενο αφαιρεθηκε", content_removed}, {"αφαιρεση", content_removed}, {"διαγραφηκε", content_removed}, {"διαγραφη", content_removed},
    {"премахнато", content_removed}, {"съдържанието е премахнато", content_removed}, {"премахване", content_removed}, {"изтрито", content_removed},
    {"eliminat", content_removed}, {"conținut eliminat", content_removed}, {"eliminare", content_removed}, {"șters", content_removed},
    {"odstraněno", content_removed}, {"obsah odstraněn", content_removed}, {"odstranění", content_removed}, {"smazáno", content_removed},
    {"borttaget", content_removed}, {"innehåll borttaget", content_removed}, {"borttagning", content_removed}, {"raderat", content_removed},
    {"poistettu", content_removed}, {"sisältö poistettu", content_removed}, {"poisto", content_removed}, {"poistaminen", content_removed},
    {"fjernet", content_removed}, {"indhold fjernet", content_removed}, {"fjernelse", content_removed}, {"slettet", content_removed},
    {"eltávolítva", content_removed}, {"tartalom eltávolítva", content_removed}, {"törölve", content_removed}, {"eltávolítás", content_removed},
    {"uklonjeno", content_removed}, {"sadržaj uklonjen", content_removed}, {"uklanjanje", content_removed}, {"obrisano", content_removed},
    {"odstránené", content_removed}, {"obsah odstránený", content_removed}, {"odstránenie", content_removed}, {"vymazané", content_removed},
    {"odstranjeno", content_removed}, {"vsebina odstranjena", content_removed}, {"odstranitev", content_removed}, {"izbrisano", content_removed},
    {"pašalinta", content_removed}, {"turinys pašalintas", content_removed}, {"pašalinimas", content_removed},
    {"noņemts", content_removed}, {"saturs noņemts", content_removed}, {"noņemšana", content_removed}, {"dzēsts", content_removed},
    {"eemaldatud", content_removed}, {"sisu eemaldatud", content_removed}, {"eemaldamine", content_removed}, {"kustutatud", content_removed},
    {"tneħħa", content_removed}, {"kontenut imneħħi", content_removed}, {"tneħħija", content_removed},
    {"bainte", content_removed}, {"ábhar bainte", content_removed}, {"baint", content_removed},
    // disabling of access
    {"disabled", content_disabled}, {"access disabled", content_disabled}, {"content disabled", content_disabled}, {"access to content disabled", content_disabled}, {"disabling of access", content_disabled}, {"access blocked", content_disabled}, {"blocked", content_disabled},
    {"gesperrt", content_disabled}, {"zugang gesperrt", content_disabled}, {"deaktiviert", content_disabled}, {"désactivé", content_disabled}, {"accès désactivé", content_disabled}, {"accès bloqué", content_disabled},
    {"deshabilitado", content_disabled}, {"desactivado", content_disabled}, {"acceso bloqueado", content_disabled}, {"disabilitato", content_disabled}, {"accesso disabilitato", content_disabled}, {"zablokowano", content_disabled}, {"dostęp zablokowany", content_disabled},
    {"uitgeschakeld", content_disabled}, {"geblokkeerd", content_disabled}, {"desativado", content_disabled}, {"acesso bloqueado", content_disabled}, {"απενεργοποιηθηκε", content_disabled}, {"деактивирано", content_disabled}, {"блокирано", content_disabled},
    {"dezactivat", content_disabled}, {"blocat", content_disabled}, {"zablokováno", content_disabled}, {"znepřístupněno", content_disabled}, {"inaktiverat", content_disabled}, {"blockerat", content_disabled}, {"estetty", content_disabled}, {"pääsy estetty", content_disabled},
    {"deaktiveret", content_disabled}, {"blokeret", content_disabled}, {"letiltva", content_disabled}, {"onemogućeno", content_disabled}, {"blokirano", content_disabled}, {"zablokované", content_disabled}, {"onemogočeno", content_disabled},
    {"užblokuota", content_disabled}, {"bloķēts", content_disabled}, {"blokeeritud", content_disabled}, {"imblukkat", content_disabled}, {"blocáilte", content_disabled}, {"díchumasaithe", content_disabled},
    // demotion
    {"demoted", content_demoted}, {"demotion", content_demoted}, {"content demoted", content_demoted}, {"downranked", content_demoted}, {"ranking reduced", content_demoted}, {"herabgestuft", content_demoted}, {"herabstufung", content_demoted}, {"rétrogradé", content_demoted}, {"déclassé", content_demoted}, {"rétrogradation", content_demoted},
    {"degradado", content_demoted}, {"relegado", content_demoted}, {"declassato", content_demoted}, {"retrocesso", content_demoted}, {"obniżona widoczność", content_demoted}, {"zdegradowano", content_demoted}, {"gedegradeerd", content_demoted}, {"lager gerangschikt", content_demoted}, {"despromovido", content_demoted}, {"rebaixado", content_demoted},
    {"υποβιβαστηκε", content_demoted}, {"υποβιβασμοσ", content_demoted}, {"понижено", content_demoted}, {"retrogradat", content_demoted}, {"snížená viditelnost", content_demoted}, {"nedrankat", content_demoted}, {"nedprioriterat", content_demoted}, {"alennettu näkyvyys", content_demoted}, {"nedprioriteret", content_demoted},
    {"hátrasorolva", content_demoted}, {"smanjena vidljivost", content_demoted}, {"znížená viditeľnosť", content_demoted}, {"zmanjšana vidnost", content_demoted}, {"sumažintas matomumas", content_demoted}, {"pazemināta redzamība", content_demoted}, {"alandatud nähtavus", content_demoted},
    // age restriction
    {"age restricted", content_age_restricted}, {"age restriction", content_age_restricted}, {"age gated", content_age_restricted}, {"altersbeschränkt", content_age_restricted}, {"altersbeschränkung", content_age_restricted}, {"restriction d âge", content_age_restricted}, {"limite d âge", content_age_restricted}, {"restricción de edad", content_age_restricted},
    {"limite di età", content_age_restricted}, {"restrizione di età", content_age_restricted}, {"ograniczenie wiekowe", content_age_restricted}, {"leeftijdsbeperking", content_age_restricted}, {"restrição de idade", content_age_restricted}, {"restrição etária", content_age_restricted}, {"ηλικιακοσ περιορισμοσ", content_age_restricted}, {"възрастово ограничение", content_age_restricted},
    {"restricție de vârstă", content_age_restricted}, {"věkové omezení", content_age_restricted}, {"åldersgräns", content_age_restricted}, {"åldersbegränsat", content_age_restricted}, {"ikäraja", content_age_restricted}, {"ikärajoitus", content_age_restricted}, {"aldersbegrænsning", content_age_restricted}, {"korhatár", content_age_restricted}, {"korhatáros", content_age_restricted},
    {"dobno ograničenje", content_age_restricted}, {"vekové obmedzenie", content_age_restricted}, {"starostna omejitev", content_age_restricted}, {"amžiaus apribojimas", content_age_restricted}, {"vecuma ierobežojums", content_age_restricted}, {"vanusepiirang", content_age_restricted}, {"restrizzjoni ta età", content_age_restricted}, {"srian aoise", content_age_restricted},
    // labelling
    {"labelled", content_labelled}, {"labeled", content_labelled}, {"content labelled", content_labelled}, {"warning label", content_labelled}, {"gekennzeichnet", content_labelled}, {"étiqueté", content_labelled}, {"etiquetado", content_labelled}, {"etichettato", content_labelled}, {"oznaczono", content_labelled}, {"gelabeld", content_labelled}, {"rotulado", content_labelled},
    {"επισημανθηκε", content_labelled}, {"обозначено", content_labelled}, {"etichetat", content_labelled}, {"označeno", content_labelled}, {"märkt", content_labelled}, {"merkitty", content_labelled}, {"mærket", content_labelled}, {"megjelölve", content_labelled}, {"označené", content_labelled}, {"pažymėta", content_labelled}, {"marķēts", content_labelled}, {"märgistatud", content_labelled},
    // interaction
    {"interaction restricted", content_interaction_restricted}, {"comments disabled", content_interaction_restricted}, {"sharing disabled", content_interaction_restricted}, {"kommentare deaktiviert", content_interaction_restricted}, {"commentaires désactivés", content_interaction_restricted}, {"comentarios desactivados", content_interaction_restricted}, {"commenti disattivati", content_interaction_restricted},
};

inline constexpr restated_phrase<decision_monetary> monetary_phrases[] = {
    {"suspended", suspension}, {"suspension", suspension}, {"payments suspended", suspension}, {"suspension of payments", suspension}, {"payment suspended", suspension}, {"monetization suspended", suspension}, {"monetisation suspended", suspension},
    {"ausgesetzt", suspension}, {"aussetzung", suspension}, {"zahlungen ausgesetzt", suspension}, {"suspendu", suspension}, {"suspension des paiements", suspension}, {"suspendido", suspension}, {"suspensión", suspension}, {"suspensión de pagos", suspension}, {"sospeso", suspension}, {"sospensione", suspension}, {"zawieszono", suspension}, {"zawieszenie", suspension},
    {"opgeschort", suspension}, {"opschorting", suspension}, {"suspenso", suspension}, {"suspensão", suspension}, {"αναστολη", suspension}, {"спряно", suspension}, {"спиране", suspension}, {"suspendat", suspension}, {"suspendare", suspension}, {"pozastaveno", suspension}, {"pozastavení", suspension}, {"tillfälligt stoppad", suspension}, {"keskeytetty", suspension}, {"keskeytys", suspension},
    {"suspenderet", suspension}, {"felfüggesztve", suspension}, {"felfüggesztés", suspension}, {"obustavljeno", suspension}, {"obustava", suspension}, {"pozastavené", suspension}, {"pozastavenie", suspension}, {"začasno ustavljeno", suspension}, {"sustabdyta", suspension}, {"sustabdymas", suspension}, {"apturēts", suspension}, {"apturēšana", suspension}, {"peatatud", suspension}, {"peatamine", suspension}, {"sospiż", suspension}, {"sospensjoni", suspension}, {"fionraí", suspension},
    {"terminated", termination}, {"termination", termination}, {"payments terminated", termination}, {"termination of payments", termination}, {"beendet", termination}, {"beendigung", termination}, {"résilié", termination}, {"résiliation", termination}, {"cancelado", termination}, {"terminación", termination}, {"cessato", termination}, {"cessazione", termination}, {"zakończono", termination}, {"zakończenie", termination},
    {"beëindigd", termination}, {"beëindiging", termination}, {"terminado", termination}, {"cessação", termination}, {"τερματισμοσ", termination}, {"прекратено", termination}, {"прекратяване", termination}, {"încetat", termination}, {"încetare", termination}, {"ukončeno", termination}, {"ukončení", termination}, {"avslutad", termination}, {"avslutat", termination}, {"lopetettu", termination}, {"päättäminen", termination},
    {"ophør", termination}, {"megszüntetve", termination}, {"megszüntetés", termination}, {"ukinuto", termination}, {"ukidanje", termination}, {"ukončené", termination}, {"ukončenie", termination}, {"ukinjeno", termination}, {"ukinitev", termination}, {"nutraukta", termination}, {"nutraukimas", termination}, {"izbeigts", termination}, {"izbeigšana", termination}, {"lõpetatud", termination}, {"lõpetamine", termination}, {"terminat", termination}, {"terminazzjoni", termination}, {"foirceannadh", termination},
};

inline constexpr restated_phrase<content_type> content_type_phrases[] = {
    {"app", app}, {"apps", app}, {"application", app}, {"mobile app", app}, {"anwendung", app}, {"aplicación", app}, {"applicazione", app}, {"aplikacja", app}, {"aplicação", app}, {"εφαρμογη", app}, {"приложение", app}, {"aplicație", app}, {"aplikace", app}, {"aplikácia", app}, {"sovellus", app}, {"alkalmazás", app}, {"aplikacija", app}, {"programėlė", app}, {"lietotne", app}, {"rakendus", app}, {"applikazzjoni", app}, {"aip", app},
    {"audio", audio}, {"sound", audio}, {"audio file", audio}, {"ton", audio}, {"son", audio}, {"dźwięk", audio}, {"geluid", audio}, {"áudio", audio}, {"ηχοσ", audio}, {"аудио", audio}, {"zvuk", audio}, {"zvok", audio}, {"ljud", audio}, {"lyd", audio}, {"ääni", audio}, {"hang", audio}, {"garso įrašas", audio}, {"heli", audio}, {"awdjo", audio}, {"fuaim", audio},
    {"image", image}, {"images", image}, {"picture", image}, {"photo", image}, {"photos", image}, {"bild", image}, {"bilder", image}, {"foto", image}, {"imagen", image}, {"imágenes", image}, {"immagine", image}, {"obraz", image}, {"zdjęcie", image}, {"afbeelding", image}, {"imagem", image}, {"εικονα", image}, {"φωτογραφια", image}, {"изображение", image}, {"снимка", image}, {"imagine", image}, {"fotografie", image}, {"obrázek", image}, {"obrázok", image}, {"kuva", image}, {"billede", image}, {"kép", image}, {"slika", image}, {"paveikslėlis", image}, {"attēls", image}, {"pilt", image}, {"stampa", image}, {"íomhá", image},
    {"product", product}, {"products", product}, {"produkt", product}, {"produit", product}, {"producto", product}, {"prodotto", product}, {"produto", product}, {"προιον", product}, {"продукт", product}, {"produs", product}, {"výrobek", product}, {"výrobok", product}, {"tuote", product}, {"termék", product}, {"proizvod", product}, {"izdelek", product}, {"produktas", product}, {"produkts", product}, {"toode", product}, {"prodott", product}, {"táirge", product},
    {"synthetic media", synthetic_media}, {"deepfake", synthetic_media}, {"deep fake", synthetic_media}, {"ai generated content", synthetic_media}, {"synthetische medien", synthetic_media}, {"médias synthétiques", synthetic_media}, {"medios sintéticos", synthetic_media}, {"media sintetici", synthetic_media},
    {"text", text}, {"texts", text}, {"texte", text}, {"texto", text}, {"testo", text}, {"tekst", text}, {"κειμενο", text}, {"текст", text}, {"teksti", text}, {"szöveg", text}, {"besedilo", text}, {"tekstas", text}, {"teksts", text}, {"téacs", text},
    {"video", video}, {"videos", video}, {"vidéo", video}, {"vidéos", video}, {"vídeo", video}, {"wideo", video}, {"βιντεο", video}, {"видео", video}, {"videó", video}, {"vaizdo įrašas", video}, {"vidjo", video}, {"físeán", video},
};
// clang-format on

} // namespace restated

} // namespace dsacheck::texts
