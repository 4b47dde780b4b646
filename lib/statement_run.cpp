#include "statement_run.hpp"

#include "dsacheck/check_statement.hpp"
#include "dsacheck/puid_ledger.hpp"
#include "dsacheck/rules/encoding.hpp"
#include "dsacheck/rules/statement_batch.hpp"
#include "dsacheck/rules/statement_ledger.hpp"

#include "check_fully.hpp"
#include "detect_form.hpp"
#include "json_text.hpp"
#include "php/php_number.hpp"
#include "value_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace dsacheck {

namespace {

constexpr std::uint64_t max_batch = 100;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr char space[] = " \t\r\n";

const rule& rule_of(json::defect kind) noexcept {
    switch (kind) {
    case json::defect::empty: return rules::empty_input;
    case json::defect::truncated: return rules::json_truncated;
    case json::defect::invalid_utf8: return rules::invalid_utf8;
    case json::defect::byte_order_mark: return rules::byte_order_mark;
    case json::defect::too_deep: return rules::nesting_too_deep;
    case json::defect::trailing: return rules::trailing_bytes;
    case json::defect::escape: return rules::invalid_escape;
    case json::defect::control: return rules::control_character;
    case json::defect::binary: return rules::not_text;
    case json::defect::syntax: break;
    }
    return rules::json_syntax;
}

endpoint endpoint_for(document_layout layout, options::endpoint_choice choice) noexcept {
    if (choice == options::endpoint_choice::as_input)
        return layout == document_layout::batch ? endpoint::batch : endpoint::single;
    return choice == options::endpoint_choice::batch ? endpoint::batch : endpoint::single;
}

/// Asks the clock once a run, unless the options say when today is.
date today_for(const options& chosen) noexcept {
    if (chosen.as_of.month != 0)
        return chosen.as_of;
    return date_of(chosen.now != 0 ? static_cast<std::time_t>(chosen.now) : std::time(nullptr));
}

/// How many brackets stand around an element.
constexpr std::size_t depth_inside(document_layout layout) noexcept {
    return layout == document_layout::batch ? 2 : layout == document_layout::array ? 1 : 0;
}

/// Where the elements begin, behind the bracket; `npos` when that cannot be told.
std::size_t start_of_elements(std::string_view document, document_layout layout) noexcept {
    std::size_t at = 0;
    if (layout == document_layout::batch) {
        constexpr std::string_view key = "\"statements\"";
        at = document.find(key);
        if (at != npos)
            at = document.find_first_not_of(space, at + key.size());
        if (at == npos || document[at] != ':')
            return npos;
        ++at;
    }
    at = document.find_first_not_of(space, at);
    return at != npos && document[at] == '[' ? at + 1 : npos;
}

/// The first defect of bytes of which simdjson said that they have one.
json::syntax_error defect_of(std::string_view document, std::size_t depth) noexcept {
    const auto error = json::find_syntax_error(document, statement_reader::max_depth - depth);
    return error.value_or(json::syntax_error{json::defect::syntax, 0, 0, "this is not JSON"});
}

bool lies_in(std::string_view part, std::string_view whole) noexcept {
    return !part.empty() && part.data() >= whole.data() && part.data() < whole.data() + whole.size();
}

} // namespace

struct statement_run::recovery {
    std::size_t at;             ///< where the next element begins
    std::uint64_t done;         ///< elements that were checked before
    std::uint64_t known_defect; ///< its offset in the source: reported already
};

statement_run::statement_run(statement_tools& tools, const options& chosen, findings& out, std::uint16_t source,
                             std::uint64_t first_record)
    : tools_(&tools), chosen_(&chosen), out_(&out), where_(""), report_(out, where_),
      site_(report_.begin_record()), check_fully_(chosen.asks_beyond_api() && out.policy().asks_beyond_api()) {
    site_.source = source;
    site_.record = first_record;
    site_.now = chosen.now;
    if (check_fully_)
        site_.as_of = today_for(chosen);
}

void statement_run::show(std::string_view bytes, std::uint64_t base, std::uint64_t line) {
    where_ = locator(bytes, base, {line, 1});
}

// ---- one statement ------------------------------------------------------------------------------------------------

void statement_run::end_record(bool invalid) {
    out_->count_record(invalid);
    ++site_.record;
}

void statement_run::check_object(const statement& current) {
    check_statement(current, report_);
    if (check_fully_)
        check_statement_fully(current, &tools_->texts, report_);
}

void statement_run::check_current() {
    const statement& current = tools_->current;
    site_.start = site_.base + current.offset;
    site_.puid = current.present.has(statement_field::puid) ? current[statement_field::puid].text : std::string_view();
    report_.begin_record();
    if (current.is_object)
        check_object(current);
    else
        report_.add_at(rules::statement_not_an_object, {current.offset, 1}, description(value_type::array));
    if (!current.repeated.empty())
        check_repeated_members();
}

void statement_run::check_repeated_members() {
    const statement& current = tools_->current;
    for (field_set rest = current.repeated; !rest.empty();) {
        const statement_field field = rest.take_first();
        report_.add(rules::duplicate_key, field, current[field].where);
    }
}

void statement_run::check_puid_in_batch() {
    const statement& current = tools_->current;
    const field_value& puid = current[statement_field::puid];
    if (!current.is_filled(statement_field::puid))
        return;
    bool is_new = true;
    if (puid.type == value_type::number)
        is_new = tools_->puids.insert_copy(php::number_text(puid.text));
    else if (puid.type == value_type::string)
        is_new = lies_in(puid.text, site_.document) ? tools_->puids.insert(puid.text)
                                                    : tools_->puids.insert_copy(puid.text);
    if (!is_new)
        report_.add(rules::puid_repeated_in_batch, statement_field::puid, puid.where);
}

/// Whether the puid of the current statement was used before; and remembers it for those to come.
void statement_run::check_ledger(document_layout layout) {
    const statement& current = tools_->current;
    const field_value& puid = current[statement_field::puid];
    if (!current.is_object || !current.plain.has(statement_field::puid))
        return;
    if (chosen_->seen != nullptr && chosen_->seen->contains(puid.text))
        report_.add(rules::puid_seen_before, statement_field::puid, puid.where, "it is in the ledger");
    else if (chosen_->remembered != nullptr && chosen_->remembered->contains(puid.text))
        report_.add(rules::puid_seen_before, statement_field::puid, puid.where, "by an earlier statement of this run");
    if (chosen_->remembered == nullptr || report_.errors() > 0 || report_.is_refused())
        return;
    if (layout == document_layout::batch)
        tools_->puids_to_remember.emplace_back(puid.text);
    else
        chosen_->remembered->insert(puid.text);
}

/// The API stores a batch as a whole, or nothing of it.
void statement_run::remember_batch(std::uint64_t errors_before, std::uint64_t refusals_before) {
    if (chosen_->remembered != nullptr && out_->count(severity::error) == errors_before && report_.refusals() == refusals_before)
        for (const std::string& each : tools_->puids_to_remember)
            chosen_->remembered->insert(each);
    tools_->puids_to_remember.clear();
}

void statement_run::check_odd_value() {
    const field_value& value = tools_->reader.value();
    site_.puid = {};
    site_.start = site_.base + value.where.offset;
    report_.begin_record();
    report_.add_at(rules::statement_not_an_object, value.where, description(value.type));
}

// ---- one document -------------------------------------------------------------------------------------------------

void statement_run::open(const located_document& document, document_layout layout, std::size_t depth) {
    if (document.indexed && layout == document_layout::statement)
        tools_->reader.open_line(document.bytes);
    else
        tools_->reader.open(document.bytes, layout, depth);
    site_.document = tools_->reader.document();
    site_.base = document.base - static_cast<std::uint64_t>(document.bytes.data() - site_.document.data());
}

void statement_run::locate_item(document_layout layout) {
    const statement_reader& reader = tools_->reader;
    site_.inside = layout == document_layout::batch   ? record_site::parent::statements
                   : layout == document_layout::array ? record_site::parent::array
                                                      : record_site::parent::none;
    site_.item = reader.item();
    const bool named = layout == document_layout::batch && reader.batch().type == value_type::object;
    site_.key = named ? reader.key() : std::string_view();
}

void statement_run::begin_outside_records(const located_document& document) {
    site_.document = document.bytes;
    site_.base = site_.start = document.base;
    site_.inside = record_site::parent::none;
    site_.puid = {};
    report_.begin_record();
}

void statement_run::check_document(located_document document, document_layout layout) {
    const bool is_marked = document.bytes.substr(0, byte_order_mark.size()) == byte_order_mark;
    if (is_marked) {
        report_syntax(document, {json::defect::byte_order_mark, 0, byte_order_mark.size(),
                                 "remove the three bytes EF BB BF"});
        document.bytes.remove_prefix(byte_order_mark.size());
        document.base += byte_order_mark.size();
    }
    site_.judged_as = endpoint_for(layout, chosen_->judged_as);
    if (layout == document_layout::batch)
        tools_->puids.clear();
    open(document, layout, 0);
    const std::uint64_t errors_before = out_->count(severity::error);
    const std::uint64_t refusals_before = report_.refusals();
    const bool look_up_puids = has_ledger() && !is_marked;
    tools_->puids_to_remember.clear();
    bool repeated = false;
    for (std::uint64_t items = 0;;) {
        switch (tools_->reader.next(tools_->current)) {
        case read_status::statement:
            if (layout == document_layout::statement && is_batch_after_all())
                return check_document({document.bytes, document.base}, document_layout::batch);
            locate_item(layout);
            check_current();
            if (layout == document_layout::batch)
                check_puid_in_batch();
            if (look_up_puids)
                check_ledger(layout);
            break;
        case read_status::not_an_object:
            locate_item(layout);
            check_odd_value();
            break;
        case read_status::restart:
            report_repeated_statements(document.base);
            repeated = true;
            continue;
        case read_status::end:
            if (layout == document_layout::batch) {
                check_batch();
                remember_batch(errors_before, refusals_before);
            }
            return;
        case read_status::malformed: recover(document, layout, items, repeated); return;
        }
        ++items;
        if (layout == document_layout::statement)
            return end_record(is_marked || report_.errors() > 0);
        end_record(report_.errors() > 0);
    }
}

bool statement_run::check_statement_line(const located_document& line) {
    open(line, document_layout::statement, 0);
    if (tools_->reader.next(tools_->current) != read_status::statement)
        return false;
    const statement& current = tools_->current;
    const bool may_be_a_batch = !current.unknown.empty() && (is_batch_after_all() ||
                                                             detect_line_layout(line.bytes) == document_layout::batch);
    if (may_be_a_batch || !current.is_object)
        return false;
    site_.judged_as = endpoint_for(document_layout::statement, chosen_->judged_as);
    locate_item(document_layout::statement);
    check_current();
    if (has_ledger())
        check_ledger(document_layout::statement);
    end_record(report_.errors() > 0);
    return true;
}

/// No field of a statement, but a member "statements": a batch that begins with another member.
bool statement_run::is_batch_after_all() const {
    const statement& current = tools_->current;
    if (chosen_->form == input_form::single || !current.present.empty())
        return false;
    return std::any_of(current.unknown.begin(), current.unknown.end(), [this](const unknown_member& member) {
        return site_.document.substr(member.key.offset, member.key.length) == "statements";
    });
}

void statement_run::check_batch() {
    begin_outside_records({site_.document, site_.base});
    const batch_shape& shape = tools_->reader.batch();
    const bool container = shape.type == value_type::array || shape.type == value_type::object;
    if (!shape.present || shape.type == value_type::null || (container && shape.size == 0))
        report_.add_at(rules::statements_missing, shape.present ? shape.where : span{}, {}, "/statements");
    else if (!container)
        report_.add_at(rules::statements_not_an_array, shape.where, description(shape.type), "/statements");
    else if (shape.size > max_batch)
        report_.add_at(rules::batch_size, shape.where,
                       fmt::format("there are {} statements in the batch, {} more than the API takes", shape.size,
                                   shape.size - max_batch),
                       "/statements");
}

void statement_run::report_repeated_statements(std::uint64_t base) {
    begin_outside_records({site_.document, base});
    report_.add_at(rules::duplicate_key, tools_->reader.batch().where, {}, "/statements");
    tools_->puids.clear();
    tools_->puids_to_remember.clear();
}

void statement_run::report_too_large(std::string_view beginning, std::uint64_t base, std::uint64_t size,
                                     std::size_t limit) {
    begin_outside_records({beginning, base});
    report_.add_at(rules::record_too_large, {0, static_cast<std::uint32_t>(beginning.size())},
                   fmt::format("it has {} bytes, and the limit is {}", size, limit));
    end_record(true);
}

// ---- what is not JSON ---------------------------------------------------------------------------------------------

void statement_run::report_syntax(const located_document& document, const json::syntax_error& error) {
    begin_outside_records(document);
    fix removal; // of the mark, which means nothing in UTF-8
    if (error.kind == json::defect::byte_order_mark)
        removal = {error.offset, static_cast<std::uint32_t>(error.length), fix_safety::safe, {}};
    report_.add_at(rule_of(error.kind),
                   {static_cast<std::uint32_t>(error.offset), static_cast<std::uint32_t>(error.length)}, error.reason, {},
                   removal);
}

void statement_run::note_unread(const located_document& document, std::size_t offset) {
    out_->note_not_run(fmt::format("statements behind byte {}: the document is not JSON from there on",
                                   document.base + offset));
}

/// Tells what is wrong and goes on behind it where the layout allows; `items` were read already.
void statement_run::recover(const located_document& document, document_layout layout, std::uint64_t items, bool repeated) {
    const json::syntax_error error = defect_of(document.bytes, 0);
    report_syntax(document, error);
    if (layout == document_layout::statement && error.kind == json::defect::trailing) {
        open({document.bytes.substr(0, error.offset), document.base}, layout, 0);
        if (tools_->reader.next(tools_->current) == read_status::statement)
            check_current();
        return end_record(true);
    }
    if (layout == document_layout::statement || error.kind == json::defect::empty ||
        error.kind == json::defect::binary)
        return end_record(true);
    const std::size_t start = start_of_elements(document.bytes, layout);
    if (start == npos || repeated) // where the last "statements" begin is not known
        return note_unread(document, error.offset);
    recover_elements(document, layout, {start, items, document.base + error.offset});
}

/// Splits the elements by their brackets and checks each alone, until two in a row make no sense.
void statement_run::recover_elements(const located_document& document, document_layout layout, recovery from) {
    const std::string_view bytes = document.bytes;
    bool last_was_broken = false;
    for (std::uint64_t item = 0;; ++item) {
        from.at = std::min(bytes.find_first_not_of(space, from.at), bytes.size());
        const std::string_view rest = bytes.substr(from.at);
        if (rest.empty() || rest.front() == ']' || rest.front() == '}')
            return;
        const std::string_view element = json::without_trailing_space(json::enclosed_value(rest));
        if (element.empty()) // it does not end
            return item < from.done ? void() : end_record(true);
        if (item >= from.done) {
            const located_document alone{element, document.base + from.at};
            const bool sound = check_element(alone, layout, item, from.known_defect);
            if (!sound && last_was_broken)
                return note_unread(document, from.at);
            last_was_broken = !sound;
        }
        from.at = bytes.find_first_not_of(space, from.at + element.size());
        if (from.at == npos || bytes[from.at] != ',')
            return;
        ++from.at;
    }
}

/// False when the element is not JSON.
bool statement_run::check_element(const located_document& element, document_layout layout, std::uint64_t item,
                                  std::uint64_t known_defect) {
    const std::size_t depth = depth_inside(layout);
    open(element, document_layout::statement, depth);
    const read_status status = tools_->reader.next(tools_->current);
    site_.inside = layout == document_layout::batch ? record_site::parent::statements : record_site::parent::array;
    site_.item = item;
    site_.key = {};
    if (status == read_status::statement) {
        check_current();
        if (layout == document_layout::batch)
            check_puid_in_batch();
    } else if (status == read_status::not_an_object) {
        check_odd_value();
    } else {
        const json::syntax_error error = defect_of(element.bytes, depth);
        if (element.base + error.offset != known_defect)
            report_syntax(element, error);
        end_record(true);
        return false;
    }
    end_record(report_.errors() > 0);
    return true;
}

} // namespace dsacheck
