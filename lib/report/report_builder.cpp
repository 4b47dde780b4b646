#include "report/report_builder.hpp"

#include "report/part_name.hpp"

#include <algorithm>
#include <utility>

namespace dsacheck::detail {

namespace {

// A table fits a part well enough to be taken for it without its name saying so.
constexpr double good_fit = 1.0;

bool is_ignored(std::string_view name) noexcept {
    const std::string_view base = base_name(name);
    return base.empty() || base[0] == '.' || name.find("__MACOSX/") != npos || base == "Thumbs.db" || base == "desktop.ini";
}

} // namespace

void report_builder::note(note_kind kind, std::uint16_t file, std::string detail, std::uint64_t count) {
    reader_note found;
    found.kind = kind;
    found.file = file;
    found.count = count;
    found.detail = std::move(detail);
    built_.notes_.push_back(std::move(found));
}

bool report_builder::takes_no_more(std::string_view name) {
    if (is_ignored(name))
        return true;
    const std::size_t count = built_.files_.size();
    if (count < chosen_.limits.files)
        return false;
    if (count == chosen_.limits.files)
        note(note_kind::archive_too_many_entries, static_cast<std::uint16_t>(std::min<std::size_t>(count, 0xFFFF) - 1U),
             std::to_string(chosen_.limits.files));
    return true;
}

void report_builder::add(report_source source, unsigned depth) {
    if (takes_no_more(source.name))
        return;
    const auto index = static_cast<std::uint16_t>(std::min<std::size_t>(built_.files_.size(), 0xFFFF));
    report_file& file = built_.files_.emplace_back();
    file.name = source.name;
    file.size = source.bytes.size();
    file.kind = sniff_file(source.bytes);
    const named_part named = read_part_name(file.name);
    total_bytes_ += file.size;
    if (file.size > chosen_.limits.file_bytes || total_bytes_ > chosen_.limits.total_bytes) {
        note(note_kind::file_too_large, index,
             std::to_string(file.size > chosen_.limits.file_bytes ? chosen_.limits.file_bytes : chosen_.limits.total_bytes));
        return;
    }
    switch (file.kind) {
    case file_kind::text: add_text(index, std::move(source.bytes)); break;
    case file_kind::zip: add_archive(source, depth); break;
    case file_kind::empty: note(note_kind::empty_file, index); break;
    case file_kind::gzip: note(note_kind::archive_unsupported, index, std::string(name_of(file.kind))); break;
    default: {
        const std::string_view base = base_name(file.name);
        const bool says_csv = base.size() > 4 && base.substr(base.size() - 4) == ".csv";
        const bool sheet = file.kind == file_kind::xlsx || file.kind == file_kind::ods || file.kind == file_kind::xls;
        note(says_csv || sheet || named.part != 0 ? note_kind::not_text : note_kind::companion, index,
             std::string(name_of(file.kind)));
        break;
    }
    }
}

void report_builder::add_too_large(const std::string& name, std::uint64_t size) {
    report_file& file = built_.files_.emplace_back();
    file.name = name;
    file.size = size;
    note(note_kind::file_too_large, static_cast<std::uint16_t>(built_.files_.size() - 1),
         std::to_string(chosen_.limits.file_bytes));
}

void report_builder::add_damaged(std::string name, const std::string& damage) {
    if (takes_no_more(name))
        return;
    report_file& file = built_.files_.emplace_back();
    file.name = std::move(name);
    file.kind = file_kind::damaged;
    note(note_kind::archive_broken, static_cast<std::uint16_t>(std::min<std::size_t>(built_.files_.size() - 1, 0xFFFF)),
         std::string(base_name(file.name)) + ": " + damage + "; nothing in this file was judged");
}

// Text that was UTF-8 once and then read as Western European shows as "\u00C3\u00A9" for "\u00E9" and
// "\u00E2\u20AC\u2122" for an apostrophe; the dots of a Chinese program show as "\u00A1\u00AD".
void report_builder::look_for_garbled_text(std::uint16_t index) {
    const std::string_view bytes = built_.files_[index].bytes;
    for (std::size_t at = bytes.find('\xC3'); at != npos; at = bytes.find('\xC3', at + 1)) {
        const std::string_view here = bytes.substr(at, 5);
        const bool letter = here.size() >= 4 && here.substr(1, 2) == "\x83\xC2";
        const bool mark = here == "\xC3\xA2\xE2\x82\xAC";
        if (!letter && !mark)
            continue;
        note(note_kind::garbled_text, index, std::string(here.substr(0, letter ? 4 : 5)));
        built_.notes_.back().where = {static_cast<std::uint32_t>(at), letter ? 4U : 5U};
        return;
    }
    if (const std::size_t dots = bytes.find("\xC2\xA1\xC2\xAD"); dots != npos) {
        note(note_kind::garbled_text, index, std::string(bytes.substr(dots, 4)));
        built_.notes_.back().where = {static_cast<std::uint32_t>(dots), 4};
    }
}

void report_builder::add_text(std::uint16_t index, std::string bytes) {
    report_file& file = built_.files_[index];
    file.encoding = guess_encoding(bytes);
    if (file.encoding.mark == 3)
        note(note_kind::byte_order_mark, index);
    if (file.encoding.which != text_encoding::utf_8) {
        note(note_kind::not_utf_8, index, std::string(name_of(file.encoding.which)));
        built_.notes_.back().where = {static_cast<std::uint32_t>(file.encoding.first_invalid), 1};
    }
    file.bytes = file.encoding.which == text_encoding::utf_8 && file.encoding.mark == 0 ? std::move(bytes)
                                                                                          : to_utf_8(bytes, file.encoding);
    look_for_garbled_text(index);
    const std::size_t first_note = built_.notes_.size();
    waiting table{index, part_builder(index, file.bytes, labels_, chosen_.limits, built_.notes_), 0};
    table.table.load_csv();
    recognise(table);
    const std::string_view base = base_name(file.name);
    const bool says_csv = base.size() > 4 && (base.substr(base.size() - 4) == ".csv" || base.substr(base.size() - 4) == ".CSV");
    if (table.part == 0 && !says_csv) { // a text that came along: its syntax is nobody's business
        built_.notes_.resize(first_note);
        note(note_kind::companion, index, "text");
        return;
    }
    tables_.push_back(std::move(table));
}

void report_builder::recognise(waiting& table) {
    report_file& file = built_.files_[table.file];
    named_part named = read_part_name(file.name);
    if (named.part != 0) {
        const part_fit own = table.table.fit_of(named.part);
        if (own.headers >= 0.5 && own.keys >= 0.5) {
            table.part = named.part;
            file.match = named.match;
            file.surface = std::move(named.surface);
            return;
        }
    }
    part_fit best;
    part_fit own;
    for (unsigned part = 1; part <= part_count; ++part) {
        const part_fit fit = table.table.fit_of(part);
        if (fit.total() > best.total())
            best = fit;
        if (part == named.part)
            own = fit;
    }
    const bool fits_another = best.total() >= good_fit && best.part != named.part && best.keys > 0.5;
    if (named.part != 0 && !(fits_another && own.total() < best.total() - 0.5)) {
        table.part = named.part;
        file.match = named.match;
        file.surface = std::move(named.surface);
        return;
    }
    if (best.total() < good_fit && !(best.headers >= 0.75))
        return;
    table.part = best.part;
    file.match = part_match::header;
    if (named.part != 0)
        note(note_kind::part_contradicted, table.file, std::to_string(named.part));
    else
        note(note_kind::part_by_header, table.file);
}

// Eleven files without names or headers that say anything are taken in their order.
void report_builder::take_by_order() {
    std::vector<waiting*> unknown;
    std::array<bool, part_count + 1> taken{};
    for (waiting& table : tables_) {
        if (table.part == 0)
            unknown.push_back(&table);
        else
            taken[table.part] = true;
    }
    const auto free = static_cast<std::size_t>(std::count(taken.begin() + 1, taken.end(), false));
    const bool in_order = !unknown.empty() && unknown.size() == free && tables_.size() == part_count;
    unsigned next = 1;
    for (waiting* table : unknown) {
        if (!in_order) {
            note(note_kind::part_unrecognised, table->file);
            continue;
        }
        while (taken[next])
            ++next;
        table->part = next++;
        built_.files_[table->file].match = part_match::order;
        note(note_kind::part_by_order, table->file);
    }
}

void report_builder::build_parts() {
    std::stable_sort(tables_.begin(), tables_.end(), [](const waiting& a, const waiting& b) { return a.part < b.part; });
    unsigned last = 0;
    for (waiting& table : tables_) {
        if (table.part == 0)
            continue;
        report_file& file = built_.files_[table.file];
        file.part = static_cast<std::uint8_t>(table.part);
        if (table.part == last)
            note(note_kind::part_repeated, table.file, file.surface);
        last = table.part;
        built_.parts_.push_back(table.table.finish(table.part));
    }
    tables_.clear();
    for (reader_note& each : built_.notes_)
        each.part = built_.files_[each.file].part;
    std::stable_sort(built_.notes_.begin(), built_.notes_.end(),
                     [](const reader_note& a, const reader_note& b) { return a.file < b.file; });
}

report report_builder::finish() {
    take_by_order();
    build_parts();
    read_identity();
    infer_provider();
    return std::move(built_);
}

} // namespace dsacheck::detail

namespace dsacheck {

report read_report(std::vector<report_source> sources, const report_options& chosen) {
    detail::report_builder builder(chosen);
    for (report_source& source : sources)
        builder.add(std::move(source));
    return builder.finish();
}

} // namespace dsacheck
