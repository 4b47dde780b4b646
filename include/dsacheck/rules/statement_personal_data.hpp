// Rules on personal data in what is sent to the database: what can be recognised by its form.
//
// The severity follows from how sure it is that a natural person is concerned. Names, street addresses and whatever else has no
// form of its own are not found.
#pragma once

#include "dsacheck/rule.hpp"

namespace dsacheck::rules {

using namespace form;

inline constexpr rule email_address_in_text{
    number{2550},
    id{"email-address-in-text"},
    severity::error,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is {detail}"},
    why{"The database is public, and what was published cannot be called back. Nobody at the database looks for personal data. "
        "Addresses of offices, such as support@, are another rule: role-mailbox-in-text; source_identity has one of its own: email-address-as-source."},
    remedy{"Take the address out, or say what it was: \"an e-mail address\"."},
    example{bad{R"({"decision_facts": "The seller asked buyers to write to jane.miller84@example.com instead."})"},
            good{R"({"decision_facts": "The seller asked buyers to write to a private e-mail address instead."})"}}};

inline constexpr rule telephone_number_in_text{
    number{2551},
    id{"telephone-number-in-text"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} looks like {detail}"},
    why{"A person's telephone number is personal data. It is a warning because a company's number is not, and because other "
        "numbers can look alike: the form is that of a number with a country code, of one that is dialled with a leading zero, or "
        "of any with a word such as \"call\" or \"tel.\" before it, in the 24 official languages."},
    remedy{"Take the number out, unless it belongs to a company."},
    example{bad{R"({"decision_facts": "The advertisement says: call +44 7700 900123 at any time of the day."})"},
            good{R"({"decision_facts": "The advertisement says: call at any time of the day; a mobile number follows."})"}}};

inline constexpr rule bank_account_in_text{
    number{2552},
    id{"bank-account-in-text"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is {detail}"},
    why{"The account number of a person is personal data. It is a warning because a company's is not. Length and check digits are "
        "right (ISO 13616), which is no accident."},
    remedy{"Take the number out, unless the account is a company's."},
    example{bad{R"({"decision_facts": "Buyers were told to transfer the price to DE89 3704 0044 0532 0130 00."})"},
            good{R"({"decision_facts": "Buyers were told to transfer the price to an account outside the platform."})"}}};

inline constexpr rule payment_card_in_text{
    number{2553},
    id{"payment-card-in-text"},
    severity::error,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} has the form of {detail}"},
    why{"A card is issued to a person, and its number in a public database invites fraud. The issuer's range, the length and the "
        "check digit are right (ISO/IEC 7812), and it stands in the groups of a card or behind a word for one."},
    remedy{"Take the number out."},
    example{bad{R"({"decision_facts": "The picture shows the card 4111 1111 1111 1111 and the name of its holder."})"},
            good{R"({"decision_facts": "The picture shows a payment card and the name of its holder."})"}}};

inline constexpr rule national_number_in_text{
    number{2554},
    id{"national-number-in-text"},
    severity::error,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} has the form of {detail}"},
    why{"An identity, tax or social insurance number stands for one person. Known are the numbers of Austria, Belgium, Bulgaria, "
        "Croatia, Czechia, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Ireland, Italy, Latvia, Lithuania, "
        "Luxembourg, the Netherlands, Poland, Portugal, Romania, Slovakia, Slovenia, Spain and Sweden, and of Iceland and Norway: "
        "their check digits are right and a date in them is a day. Where other numbers look alike, the word for the number has to "
        "stand before it; a number that is called an order, a case or an article is passed over. The numbers of Cyprus and Malta are not known here."},
    remedy{"Take the number out. If it is something else, say what it is before it: \"order\", \"case\", \"EAN\"."},
    example{bad{R"({"decision_facts": "The post shows the identity card of another user, DNI 12345678Z."})"},
            good{R"({"decision_facts": "The post shows the identity card of another user with its number."})"}}};

inline constexpr rule ip_address_in_text{
    number{2555},
    id{"ip-address-in-text"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is {detail}"},
    why{"An Internet address is personal data where its user can be found out, which the Court of Justice held for addresses that "
        "providers assign (C-582/14, Breyer). It is a warning because the address of a server tells of nobody. Private networks, "
        "versions and sections such as 1.2.3.4 are passed over."},
    remedy{"Take the address out, or say what it was: \"the address of a proxy server\"."},
    example{bad{R"({"decision_facts": "The account was used from the address 203.0.113.77 to send the same message often."})"},
            good{R"({"decision_facts": "The account was used from one address to send the same message often."})"}}};

inline constexpr rule handle_in_text{
    number{2556},
    id{"handle-in-text"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} looks like the name of an account"},
    why{"The name of a person's account leads to the person. It is a warning because companies and services have such names too."},
    remedy{"Write \"the user\" or \"another user\" instead."},
    example{bad{R"({"decision_facts": "The account imitates @jane_doe92 and asks her followers for money."})"},
            good{R"({"decision_facts": "The account imitates another user and asks her followers for money."})"}}};

inline constexpr rule profile_link_in_text{
    number{2557},
    id{"profile-link-in-text"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("decision_facts")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is the address of an account"},
    why{"The address of a person's profile leads to the person, and so does the address of a post that holds its author's name. "
        "It is a warning because companies have profiles too. Pages of the services themselves, and posts that have a number alone, "
        "are passed over."},
    remedy{"Take the link out. What the decision is about belongs into the platform's own records, found by the puid."},
    example{bad{R"({"decision_facts": "The pictures were copied from https://www.instagram.com/jane.doe/ without consent."})"},
            good{R"({"decision_facts": "The pictures were copied from another user's profile without consent."})"}}};

inline constexpr rule role_mailbox_in_text{
    number{2558},
    id{"role-mailbox-in-text"},
    severity::info,
    {dsa("Article 24(5)")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is {detail}: it is no personal data unless it reaches one person"},
    why{"Personal data relate to a natural person (Article 4(1) of Regulation (EU) 2016/679). An address such as support@ or legal@ "
        "names an office, and services tell complainants where to write. In the name of a small trader it may still reach one person."},
    remedy{"Keep it if it is an office's address; otherwise take it out."},
    example{bad{R"({"decision_facts": "The post is spam. Questions on this decision may be sent to support@example.com."})"},
            good{R"({"decision_facts": "The post is spam. Questions on this decision may be sent to our support."})"}}};

inline constexpr rule email_address_as_source{
    number{2559},
    id{"email-address-as-source"},
    severity::warning,
    {dsa("Article 24(5)"), database_doc("source_identity")},
    title{"Providers of online platforms shall ensure that the information submitted does not contain personal data"},
    message{"{value} in {field} is {detail}"},
    why{"The field names who sent the notice. It is a warning because trusted flaggers and companies have addresses too, and not all of "
        "them look like that of an office. The address of a person who sent a notice is personal data, and the database is public."},
    remedy{"Give the name of the organisation, or leave the field out where a person sent the notice."},
    example{bad{R"({"source_type": "SOURCE_TRUSTED_FLAGGER", "source_identity": "jane.miller84@example.com"})"},
            good{R"({"source_type": "SOURCE_TRUSTED_FLAGGER", "source_identity": "Example Watch e.V."})"}}};

inline constexpr const rule* personal_data_rules[] = {
    &email_address_in_text, &telephone_number_in_text, &bank_account_in_text, &payment_card_in_text,    &national_number_in_text,
    &ip_address_in_text,    &handle_in_text,           &profile_link_in_text, &role_mailbox_in_text, &email_address_as_source,
};

} // namespace dsacheck::rules
