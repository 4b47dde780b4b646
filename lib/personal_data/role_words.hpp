// The names of mailboxes that belong to an office rather than to a person.
#pragma once

#include "characters.hpp"

#include <string_view>

namespace dsacheck::personal_data {

// clang-format off
inline constexpr std::string_view role_words[] = {
    // RFC 2142 and what services use besides
    "info", "marketing", "sales", "support", "abuse", "noc", "security", "postmaster", "hostmaster", "webmaster", "usenet",
    "news", "www", "uucp", "ftp", "admin", "administrator", "root", "mailer", "daemon", "noreply", "no", "reply", "not", "do", "donotreply",
    "nicht", "antworten", "bounce", "bounces", "contact", "contacts", "help", "helpdesk", "desk", "service", "services", "customer",
    "customers", "customerservice", "customercare", "care", "client", "clients", "team", "office", "hello", "hi", "feedback", "press",
    "media", "legal", "law", "privacy", "gdpr", "dpo", "dataprotection", "data", "protection", "copyright", "dmca", "ip", "ipr", "trademark",
    "trademarks", "brand", "brands", "dsa", "notice", "notices", "report", "reports", "appeal", "appeals", "complaint", "complaints",
    "compliance", "moderation", "moderator", "moderators", "trust", "safety", "trustandsafety", "trustsafety", "and", "policy", "takedown",
    "removal", "removals", "content", "user", "users", "account", "accounts", "billing", "invoice", "invoices", "payments", "finance",
    "orders", "order", "shop", "store", "jobs", "careers", "hr", "recruiting", "partners", "partner", "business", "corporate", "enquiries",
    "inquiries", "questions", "general", "mail", "email", "newsletter", "notifications", "notification", "alerts", "alert", "updates",
    "system", "robot", "bot", "dev", "developer", "developers", "api", "git", "tech", "it", "ops", "police", "lawenforcement",
    "authorities", "eu", "de", "fr", "uk", "es", "at", "pl", "nl", "emea", "global", "public", "affairs", "community", "transparency",
    "investigations", "enforcement", "fraud", "phishing", "spam", "counterfeit", "online", "web", "site", "department", "dept",
    // who tells of content: hotlines, trusted flaggers, holders of rights
    "hotline", "hotlines", "helpline", "trusted", "flagger", "flaggers", "trusted-flagger", "trustedflagger", "trustedflaggers", "tf", "piracy", "antipiracy", "anti", "brandprotection", "brandenforcement", "internet", "reporting", "cert", "csirt",
    "meldeportal", "meldestelle", "melding", "meldingen", "stopline", "dyzurnet", "zac", "verbraucherschutz", "verbraucher", "hinweis", "hinweise", "markenschutz", "urheberrecht", "onlinewache", "polizei", "staatsanwaltschaft", "jugendschutzbeauftragter",
    "pointdecontact", "contrefacon", "droits", "juridiction", "denuncia", "antipirateria", "pirateria", "segnalazione", "contraffazione", "tutela", "zglos", "zgloszenie", "piractwo", "meld", "meldknop", "piraterij", "piratkopiering",
    "anmeldelse", "anmeldelser", "vihje", "vihjeet", "nettivihje", "nahlasit", "nahlaseni", "nahlasenie", "bejelentes", "bejelentesek", "sesizari", "sesizare", "signali", "signal", "signaal", "vihjeliin", "zinojumi", "pranesimai", "kataggelies", "katangelies",
    // German
    "kontakt", "datenschutz", "impressum", "kundenservice", "kundendienst", "service-center", "hilfe", "beschwerde", "beschwerden", "rechtsabteilung",
    "recht", "behoerden", "buchhaltung", "rechnung", "bestellung", "presse", "redaktion", "meldung", "meldungen", "jugendschutz", "poststelle", "vertrieb", "anfrage", "anfragen", "kunden",
    // French
    "aide", "assistance", "reclamation", "reclamations", "serviceclient", "juridique", "signalement", "signalements", "donnees", "personnelles",
    "moderateur", "commercial", "comptabilite", "accueil", "secretariat", "bonjour", "mairie", "dpd", "rgpd",
    // Spanish, Portuguese, Italian, Romanian
    "contacto", "soporte", "ayuda", "privacidad", "atencionalcliente", "atencion", "cliente", "clientes", "legales", "reclamaciones", "denuncias", "prensa", "ventas",
    "ajuda", "suporte", "apoio", "contato", "contacte", "geral", "privacidade", "reclamacoes", "apoioaocliente", "imprensa",
    "assistenza", "contatti", "contatto", "clienti", "servizioclienti", "servizio", "segnalazioni", "reclami", "legale", "ufficio", "stampa", "supporto", "amministrazione", "pec",
    "ajutor", "suport", "reclamatii", "relatii", "clientela", "juridic",
    // Polish, Czech, Slovak, Slovene, Croatian, Bulgarian, Hungarian
    "pomoc", "biuro", "kontakty", "reklamacje", "zgloszenia", "iod", "rodo", "sklep", "prasa", "prawny", "obsluga", "bok", "sekretariat",
    "podpora", "zakaznik", "zakaznici", "reklamace", "dotazy", "obchod", "podatelna", "reklamacie", "pomoc-zakaznikom", "pomoč", "prijava", "prijave", "podrska", "upiti", "pritozbe", "prigovori",
    "ugyfelszolgalat", "segitseg", "panasz", "kapcsolat", "iroda", "pomosht", "zhalbi", "kontakti",
    // Dutch, Swedish, Danish, Finnish
    "klantenservice", "klacht", "klachten", "vragen", "hulp", "pers", "meldpunt", "verkoop",
    "kundtjanst", "kundservice", "hjalp", "anmalan", "klagomal", "dataskydd", "kundeservice", "hjaelp", "klage", "klager", "salg", "persondata",
    "asiakaspalvelu", "tuki", "tietosuoja", "palaute", "myynti", "toimisto", "kirjaamo", "registrator", "post", "postmottak",
    // Greek, Baltic languages, Maltese, Irish
    "epikoinonia", "voithia", "ypostirixi", "pagalba", "info-lt", "palidziba", "atbalsts", "abi", "klienditugi", "teave", "kaebused", "skundai", "sudzibas", "ghajnuna", "cabhair",
};

// clang-format on

[[nodiscard]] constexpr bool is_role_word(std::string_view word) noexcept {
    for (const std::string_view role : role_words)
        if (equals_small(word, role))
            return true;
    return false;
}

/// Whether every part of the name before the at sign is such a word, or a number: "legal-team2" is,
/// "anna.support" is not.
[[nodiscard]] constexpr bool is_role_mailbox(std::string_view local_part) noexcept {
    bool any_word = false;
    while (!local_part.empty()) {
        std::size_t size = 0;
        while (size < local_part.size() && local_part[size] != '.' && local_part[size] != '-' &&
               local_part[size] != '_' && local_part[size] != '+')
            ++size;
        std::string_view word = local_part.substr(0, size);
        local_part.remove_prefix(size < local_part.size() ? size + 1 : size);
        while (!word.empty() && is_digit(word.back()))
            word.remove_suffix(1);
        if (word.empty())
            continue;
        if (!is_role_word(word))
            return false;
        any_word = true;
    }
    return any_word;
}

[[nodiscard]] constexpr bool equals_without_case(std::string_view a, std::string_view b) noexcept {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return a.size() == b.size();
}

/// Whether the name before the at sign is that of the site, "hateaid@hateaid.org": letters, digits and hyphens that the
/// domain has before its last point, or before its last two as in "acme@acme.co.uk".
[[nodiscard]] constexpr bool is_named_as_site(std::string_view local_part, std::string_view domain) noexcept {
    constexpr std::size_t shortest = 3;
    while (local_part.size() >= shortest && domain.size() > local_part.size()) {
        if (domain[local_part.size()] == '.' && equals_without_case(domain.substr(0, local_part.size()), local_part)) {
            const std::string_view rest = domain.substr(local_part.size() + 1);
            const std::size_t point = rest.find('.');
            return point == std::string_view::npos || (point <= 3 && rest.find('.', point + 1) == std::string_view::npos);
        }
        const std::size_t point = domain.find('.');
        if (point == std::string_view::npos)
            return false;
        domain.remove_prefix(point + 1); // mail.acme.com
    }
    return false;
}

} // namespace dsacheck::personal_data
