#include "api_errors.hpp"

#include "dsacheck/rules/statement_format.hpp"
#include "dsacheck/rules/statement_presence.hpp"
#include "json_write.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace dsacheck {

namespace {

constexpr field_set decisions = fields_of(presence::one_of_four);

/// A field's name as the API writes it in messages.
std::string attribute_of(statement_field field) {
    if (field == statement_field::content_id_ean13)
        return "content id. e a n-13"; // what its snake-case function makes of content_id.EAN-13
    std::string attribute(name_of(field));
    std::replace(attribute.begin(), attribute.end(), '_', ' ');
    return attribute;
}

/// The format message of the end dates has a name of its own.
std::string date_name_of(statement_field field) {
    std::string name = attribute_of(field);
    constexpr std::string_view end_date = "end date ";
    if (name.compare(0, end_date.size(), end_date) == 0)
        name.insert(end_date.size(), "of ");
    return name;
}

std::string iso(date day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

std::string other_decisions(statement_field field) {
    std::string others;
    field_set rest = decisions;
    rest.remove(field);
    while (!rest.empty()) {
        if (!others.empty())
            others += " / ";
        others += attribute_of(rest.take_first());
    }
    return others;
}

std::string placeholder(std::string_view name, statement_field field) {
    if (name == "attribute")
        return attribute_of(field);
    if (name == "name")
        return date_name_of(field);
    if (name == "limit")
        return fmt::format("{}", info_of(field).max_length);
    if (name == "earliest")
        return iso(info_of(field).earliest);
    if (name == "latest")
        return iso(latest_date);
    return other_decisions(field);
}

std::string api_message(const rule& broken, statement_field field) {
    std::string_view form = broken.api_message;
    std::string message;
    while (!form.empty()) {
        const std::size_t open = form.find('{');
        message += form.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = form.find('}', open);
        message += placeholder(form.substr(open + 1, close - open - 1), field);
        form.remove_prefix(close + 1);
    }
    return message;
}

template <class Visit>
void in_api_order(endpoint to, Visit visit) {
    const auto is_content_id = [](statement_field f) {
        return f == statement_field::content_id || f == statement_field::content_id_ean13;
    };
    // The batch endpoint adds the rules on content_id behind all others.
    for (const field_info& info : statement_fields)
        if (to == endpoint::single || !is_content_id(info.field))
            visit(info.field);
    if (to == endpoint::batch) {
        visit(statement_field::content_id);
        visit(statement_field::content_id_ean13);
    }
}

} // namespace

std::string api_summary(std::string_view first, std::size_t messages) {
    if (messages <= 1)
        return std::string(first);
    return fmt::format("{} (and {} more error{})", first, messages - 1, messages == 2 ? "" : "s");
}

void api_errors::add_message(statement_field field, std::string message) {
    std::vector<std::string>& list = messages_[static_cast<std::size_t>(field)];
    if (std::find(list.begin(), list.end(), message) != list.end())
        return;
    list.push_back(std::move(message));
    ++count_;
}

void api_errors::add(const findings& found) {
    bool no_restriction = false;
    for (const finding& each : found) {
        if (*each.broken == rules::date_breaks_the_api) {
            server_fails_ = true;
            continue;
        }
        if (each.broken->api_message.empty() || each.where.field == place::no_field)
            continue;
        if (*each.broken == rules::no_restriction_given) {
            no_restriction = true;
            continue;
        }
        const auto field = static_cast<statement_field>(each.where.field);
        add_message(field, api_message(*each.broken, field));
    }
    // One finding, but a message for each of the four fields, behind those on its format.
    for (field_set all = no_restriction ? decisions : field_set{}; !all.empty();) {
        const statement_field field = all.take_first();
        add_message(field, api_message(rules::no_restriction_given, field));
    }
}

void api_errors::append_json(endpoint to, std::string& out) const {
    json::writer json(out);
    json.begin_object();
    in_api_order(to, [&](statement_field field) {
        const auto& list = messages_[static_cast<std::size_t>(field)];
        if (list.empty())
            return;
        json.name(name_of(field)).begin_array();
        for (const std::string& message : list)
            json.string(message);
        json.end_array();
    });
    json.end_object();
}

std::string api_errors::summary(endpoint to) const {
    std::string_view first;
    in_api_order(to, [&](statement_field field) {
        const auto& list = messages_[static_cast<std::size_t>(field)];
        if (first.empty() && !list.empty())
            first = list.front();
    });
    return api_summary(first, count_);
}

} // namespace dsacheck
