#include "dsacheck/reporter.hpp"

#include <charconv>

namespace dsacheck {

namespace {

void append_decimal(std::string& out, std::uint64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void append_field(std::string& out, statement_field field) {
    out += '/';
    out += field == statement_field::content_id_ean13 ? std::string_view("content_id/EAN-13") : name_of(field);
}

void append_token(std::string& out, std::string_view name) {
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

} // namespace

std::string pointer_token(std::string_view name) {
    std::string token;
    append_token(token, name);
    return token;
}

/// Where the record lies in its document; what lies in the record is appended by the caller.
void reporter::begin_pointer() {
    pointer_.clear();
    if (site_.inside == record_site::parent::none)
        return;
    if (site_.inside == record_site::parent::statements)
        pointer_ = "/statements";
    pointer_ += '/';
    if (site_.key.data() != nullptr)
        append_token(pointer_, site_.key);
    else
        append_decimal(pointer_, site_.item);
}

/// Counts the finding if nothing of it would be kept. Some rules are broken by most statements: that has to be cheap.
bool reporter::only_counts(const rule& broken) {
    if (broken.number < first_number_beyond_api && broken.level == severity::error)
        ++refusals_;
    const findings::counted how = to_->count_only(broken);
    errors_ += how == findings::counted::as_error ? 1U : 0U;
    return how != findings::counted::not_yet;
}

void reporter::add(const rule& broken, std::uint16_t field, span where, std::string_view detail, const fix& repair) {
    finding found;
    found.broken = &broken;
    found.level = broken.level;
    if (where.length >= 2 && site_.document[where.offset] == '"') {
        found.value_is_text = true;
        where = {where.offset + 1, where.length - 2};
    }
    found.where = {site_.base + where.offset, site_.record, where.length, site_.source, field};
    where_->advance(site_.start);
    found.at = where_->locate(found.where.offset);
    found.pointer = pointer_;
    found.detail = detail;
    found.value = site_.document.substr(where.offset, where.length);
    found.excerpt = excerpt_of(site_.document, where.offset);
    found.puid = site_.puid;
    found.repair = repair;
    found.repair.offset += site_.base;
    if (to_->append(found) == severity::error)
        ++errors_;
}

void reporter::add(const rule& broken, statement_field field, span where, std::string_view detail,
                   const fix& repair) {
    if (only_counts(broken))
        return;
    begin_pointer();
    append_field(pointer_, field);
    add(broken, static_cast<std::uint16_t>(field), where, detail, repair);
}

void reporter::add_element(const rule& broken, statement_field field, std::size_t index, span where,
                           std::string_view detail, const fix& repair) {
    if (only_counts(broken))
        return;
    begin_pointer();
    append_field(pointer_, field);
    pointer_ += '/';
    append_decimal(pointer_, index);
    add(broken, static_cast<std::uint16_t>(field), where, detail, repair);
}

void reporter::add_missing(const rule& broken, statement_field field, std::uint32_t statement_offset,
                           std::string_view detail) {
    add(broken, field, {statement_offset, 0}, detail);
}

void reporter::add_at(const rule& broken, span where, std::string_view detail, std::string_view pointer,
                      const fix& repair) {
    if (only_counts(broken))
        return;
    begin_pointer();
    pointer_ += pointer;
    add(broken, place::no_field, where, detail, repair);
}

} // namespace dsacheck
