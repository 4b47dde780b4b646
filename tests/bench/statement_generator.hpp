// Synthetic statements of reasons, the same on every machine: about 1.2 KB each, 5 % of them invalid, some
// written as Python and PHP write JSON (everything beyond ASCII escaped).
#pragma once

#include "support/random.hpp"

#include "dsacheck/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

class statement_generator {
  public:
    explicit statement_generator(std::uint64_t seed) : random_(seed) {}

    /// Appends one statement and a line feed.
    void append(std::string& out) {
        out_ = &out;
        const std::size_t style = random_.below(20);
        escaped_ = style >= 14; // 30 %
        slashes_ = style >= 17; // half of them PHP's
        blank_ = escaped_ && !slashes_ ? " " : "";
        broken_ = random_.one_in(20) ? random_.below(kinds_of_damage) + 1 : 0;
        statement();
        out += '\n';
        ++number_;
    }

    static constexpr std::size_t kinds_of_damage = 14;

  private:
    using values = std::vector<std::string_view>;

    struct language {
        std::string_view code;
        std::vector<std::string_view> sentences;
    };

    static values current(dsacheck::enumeration which) {
        values all;
        for (const dsacheck::vocabulary_entry& each : dsacheck::allowed_values(which))
            if (each.schemas.has(dsacheck::schema_version::since_2025_07))
                all.push_back(each.value);
        return all;
    }

    void text(std::string_view characters) {
        constexpr char digits[] = "0123456789abcdef";
        *out_ += '"';
        for (std::size_t i = 0; i < characters.size(); ++i) {
            const auto byte = static_cast<unsigned char>(characters[i]);
            if (characters[i] == '"' || (characters[i] == '/' && slashes_)) {
                *out_ += '\\';
                *out_ += characters[i];
            } else if (characters[i] == '\n') {
                *out_ += "\\n";
            } else if (byte < 0x80 || !escaped_) {
                *out_ += characters[i];
            } else { // two or three bytes: nothing beyond the basic plane is generated
                const std::size_t rest = byte >= 0xE0 ? 2 : 1;
                std::uint32_t value = byte & (rest == 2 ? 0x0FU : 0x1FU);
                for (std::size_t j = 0; j < rest; ++j)
                    value = value << 6U | (static_cast<unsigned char>(characters[++i]) & 0x3FU);
                *out_ += "\\u";
                for (int shift = 12; shift >= 0; shift -= 4)
                    *out_ += digits[value >> static_cast<unsigned>(shift) & 0xFU];
            }
        }
        *out_ += '"';
    }

    void key(std::string_view name) {
        if (out_->back() != '{')
            ((*out_ += ',') += blank_);
        ((*out_ += '"').append(name) += "\":") += blank_;
    }
    void member(std::string_view name, std::string_view value) {
        key(name);
        text(value);
    }
    void list(std::string_view name, const values& entries) {
        key(name);
        *out_ += '[';
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i > 0)
                ((*out_ += ',') += blank_);
            text(entries[i]);
        }
        *out_ += ']';
    }

    /// `n` different ones.
    values sample(const values& from, std::size_t n) {
        values some;
        for (std::size_t at = random_.below(from.size()); some.size() < n;
             at = (at + 1 + random_.below(3)) % from.size())
            if (std::string_view one = from[at]; some.empty() || (some.back() != one && some.front() != one))
                some.push_back(one);
        return some;
    }

    std::string day(unsigned first_year) {
        const auto two = [](std::size_t n) { return std::string(n < 10 ? "-0" : "-") + std::to_string(n); };
        return std::to_string(first_year + random_.below(2)) + two(random_.below(12) + 1) +
               two(random_.below(28) + 1);
    }

    std::string prose(const language& in) {
        std::string all;
        for (std::size_t n = random_.below(2) + 1; n > 0; --n)
            (all += all.empty() ? "" : " ") += random_.pick(in.sentences);
        return all + " (" + std::to_string(random_.below(90'000'000) + 10'000'000) + ")";
    }

    bool is_broken(std::size_t how) const { return broken_ == how; }

    void statement() {
        const language& in = random_.pick(languages_);
        const bool illegal = random_.below(100) < 12;
        const std::size_t restriction = random_.below(100);
        *out_ += '{';
        if (!is_broken(1)) {
            if (restriction < 80 || is_broken(2)) {
                values visibility = sample(visibilities_, random_.one_in(12) ? 2 : 1);
                if (is_broken(2))
                    visibility = {"DECISION_VISIBILITY_OTHER"}; // without what it asks for
                list("decision_visibility", visibility);
                if (!is_broken(2) && (visibility.front() == "DECISION_VISIBILITY_OTHER" ||
                                      visibility.back() == "DECISION_VISIBILITY_OTHER"))
                    member("decision_visibility_other", "Shown to signed-in adults only");
                if (random_.one_in(10))
                    member("end_date_visibility_restriction", is_broken(3) ? "indefinite" : day(2026));
            } else if (restriction < 90) {
                member("decision_account", random_.pick(accounts_));
                if (random_.one_in(3))
                    member("end_date_account_restriction", day(2026));
            } else if (restriction < 95) {
                member("decision_provision", random_.pick(provisions_));
            } else {
                member("decision_monetary", "DECISION_MONETARY_SUSPENSION");
                member("end_date_monetary_restriction", day(2026));
            }
        }
        if (random_.one_in(3))
            member("account_type", random_.pick(account_types_));
        member("decision_ground", is_broken(4) ? "DECISION_GROUND_TERMS"
                                  : illegal    ? "DECISION_GROUND_ILLEGAL_CONTENT"
                                               : "DECISION_GROUND_INCOMPATIBLE_CONTENT");
        if (random_.below(100) < 55)
            member("decision_ground_reference_url",
                   is_broken(5)
                       ? "www.example.eu/terms and conditions"
                       : "https://help.example.com/policies/section-" + std::to_string(random_.below(900)));
        member(illegal ? "illegal_content_legal_ground" : "incompatible_content_ground",
               illegal ? "Directive 2001/29/EC, Articles 2 and 3"
                       : "Terms of use, section 4.2: prohibited goods");
        if (!is_broken(6))
            member(illegal ? "illegal_content_explanation" : "incompatible_content_explanation", prose(in));
        if (!illegal && random_.one_in(3))
            member("incompatible_content_illegal", "No");
        if (is_broken(7))
            member("content_type", "CONTENT_TYPE_VIDEO"); // not an array
        else
            list("content_type", sample(content_types_, random_.one_in(8) ? 2 : 1));
        member("category", is_broken(8) ? "STATEMENT_CATEGORY_OTHER" : random_.pick(categories_));
        if (random_.one_in(10))
            list("category_addition", {random_.pick(categories_)});
        if (random_.one_in(3))
            list("category_specification", sample(keywords_, random_.one_in(5) ? 2 : 1));
        const std::size_t scope = random_.below(100);
        list("territorial_scope", is_broken(9) ? values{"DE", "UK"}
                                  : scope < 45 ? members_of_the_union_
                                  : scope < 60 ? countries_
                                               : sample(countries_, random_.below(3) + 1));
        if (random_.below(10) < 7)
            member("content_language", is_broken(10) ? "en" : in.code);
        member("content_date", is_broken(11) ? "01/02/2024" : day(2022));
        member("application_date", is_broken(12) ? "1970-01-01" : day(2024));
        if (random_.one_in(25)) {
            key("content_id");
            *out_ += '{';
            member("EAN-13", "4006381333931");
            *out_ += '}';
        }
        member("decision_facts", prose(in) + (random_.one_in(50) ? "\nThe decision can be appealed." : ""));
        member("source_type", is_broken(13) ? "SOURCE_ARTICLE_9" : random_.pick(sources_));
        member("automated_detection", random_.below(10) < 6 ? "Yes" : "No");
        member("automated_decision", random_.pick(automated_decisions_));
        member("puid",
               "case-" + std::string(is_broken(14) ? "no. " : "") + std::to_string(1'000'000'000 + number_));
        if (random_.one_in(3))
            for (const std::string_view absent :
                 {"decision_monetary_other", "end_date_service_restriction", "source_identity"}) {
                key(absent);
                *out_ += "null";
            }
        *out_ += '}';
    }

    dsacheck::testing::random_source random_;
    std::string* out_ = nullptr;
    bool escaped_ = false;
    bool slashes_ = false;
    std::string_view blank_;
    std::size_t broken_ = 0;
    std::uint64_t number_ = 0;

    values visibilities_ = current(dsacheck::enumeration::decision_visibility);
    values accounts_ = current(dsacheck::enumeration::decision_account);
    values provisions_ = current(dsacheck::enumeration::decision_provision);
    values account_types_ = current(dsacheck::enumeration::account_type);
    values content_types_ = {"CONTENT_TYPE_IMAGE", "CONTENT_TYPE_PRODUCT", "CONTENT_TYPE_TEXT",
                             "CONTENT_TYPE_VIDEO"};
    values categories_ = current(dsacheck::enumeration::category);
    values keywords_ = {"KEYWORD_ANIMAL_HARM", "KEYWORD_HATE_SPEECH", "KEYWORD_PHISHING",
                        "KEYWORD_PYRAMID_SCHEMES"};
    values sources_ = {"SOURCE_VOLUNTARY", "SOURCE_VOLUNTARY", "SOURCE_VOLUNTARY", "SOURCE_ARTICLE_16",
                       "SOURCE_TRUSTED_FLAGGER"};
    values automated_decisions_ = current(dsacheck::enumeration::automated_decision);
    values countries_ = current(dsacheck::enumeration::country);
    values members_of_the_union_ = [] {
        values all;
        for (const dsacheck::country& each : dsacheck::countries)
            if (dsacheck::is_eu_member(each))
                all.push_back(each.code);
        return all;
    }();
    // clang-format off
    std::vector<language> languages_ = {
        {"EN", {"A reviewer compared the listing with the product's data sheet and found that its sale is \"prohibited\" under the policy.",
                "The account repeatedly published links to pages that imitate the log-in page of a bank in order to obtain credentials.",
                "The post was found by an automated classifier and the decision was confirmed in a sample review by trained staff."}},
        {"EN", {"The video calls for violence against a protected group and was reported several times within the first day.",
                "A rights holder submitted a notice that the image reproduces a protected work without authorisation."}},
        {"DE", {"Der Beitrag enthält Äußerungen, die geeignet sind, zum Hass gegen Teile der Bevölkerung aufzustacheln.",
                "Die Prüfung erfolgte zunächst automatisiert und wurde anschließend durch eine geschulte Mitarbeiterin bestätigt."}},
        {"FR", {"L'annonce propose à la vente un produit dont la commercialisation est interdite par nos conditions générales.",
                "Le contenu a été détecté par des moyens automatisés puis examiné par un modérateur formé à cet effet."}},
        {"PL", {"Ogłoszenie dotyczy produktu, którego sprzedaż jest zabroniona zgodnie z punktem 9.1 regulaminu platformy.",
                "Zgłoszenie zostało rozpatrzone przez przeszkolonego moderatora po wstępnym wykryciu automatycznym."}},
        {"EL", {"Η αγγελία αφορά προϊόν του οποίου η πώληση απαγορεύεται σύμφωνα με τους όρους χρήσης της πλατφόρμας."}}};
    // clang-format on
};

} // namespace bench
