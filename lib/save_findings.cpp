#include "dsacheck/save_findings.hpp"

#include "dsacheck/annex_i.hpp"
#include "dsacheck/catalogue.hpp"
#include "dsacheck/version.hpp"

#include "saved_findings.hpp"

#include <algorithm>

namespace dsacheck {

namespace {

constexpr std::string_view mark = "dsacheck findings";

void save_rule(const rule& which, severity level, saving& to) {
    to.number(which.number).number(static_cast<std::uint64_t>(level));
}

/// Null when there is no such rule.
const rule* load_rule(loading& from, severity& level) {
    const auto number = from.any<std::uint16_t>();
    level = static_cast<severity>(from.number_up_to(severity_count - 1));
    const rule* const found = find_rule(std::to_string(number));
    if (found == nullptr)
        from.fail();
    return found;
}

void save_cell(const cell_place& cell, saving& to) {
    to.number(cell.row).number(cell.column).number(cell.source).number(cell.part);
    to.text(cell.header).text(cell.value).text(cell.label);
}

cell_place load_cell(loading& from) {
    cell_place cell;
    cell.row = from.any<std::uint32_t>();
    cell.column = from.any<std::uint32_t>();
    cell.source = from.any<std::uint16_t>();
    cell.part = from.number_up_to<std::uint8_t>(part_count);
    cell.header = from.text();
    cell.value = from.text();
    cell.label = from.text();
    return cell;
}

void save_finding(const finding& each, saving& to) {
    save_rule(*each.broken, each.level, to);
    to.flag(each.value_cut).flag(each.value_is_text);
    to.number(each.where.offset).number(each.where.record).number(each.where.length);
    to.number(each.where.source).number(each.where.field).number(each.at.line).number(each.at.column);
    to.text(each.pointer).text(each.puid).text(each.value).text(each.detail).text(each.context);
    to.number(each.repair.offset).number(each.repair.length);
    to.number(static_cast<std::uint64_t>(each.repair.safety)).text(each.repair.replacement);
    to.text(each.excerpt.text).number(each.excerpt.mark).flag(each.excerpt.cut_before).flag(each.excerpt.cut_after);
    to.number(each.fingerprint).number(static_cast<std::uint64_t>(each.baselined)).number(each.suppressed_by);
    to.number(each.cells_found).number(each.cell_count);
    for (std::size_t i = 0; i < each.cell_count; ++i)
        save_cell(each.cells[i], to);
}

/// A finding whose texts are views of the bytes, and whose cells are `cells`.
finding load_finding(loading& from, std::size_t most_cells, std::vector<cell_place>& cells) {
    finding each;
    each.broken = load_rule(from, each.level);
    each.value_cut = from.flag();
    each.value_is_text = from.flag();
    each.where.offset = from.number();
    each.where.record = from.number();
    each.where.length = from.any<std::uint32_t>();
    each.where.source = from.any<std::uint16_t>();
    each.where.field = from.any<std::uint16_t>();
    each.at.line = from.any<decltype(each.at.line)>();
    each.at.column = from.any<decltype(each.at.column)>();
    each.pointer = from.text();
    each.puid = from.text();
    each.value = from.text();
    each.detail = from.text();
    each.context = from.text();
    each.repair.offset = from.number();
    each.repair.length = from.any<std::uint32_t>();
    each.repair.safety = static_cast<fix_safety>(from.number_up_to(static_cast<std::uint64_t>(fix_safety::unsafe)));
    each.repair.replacement = from.text();
    each.excerpt.text = from.text();
    each.excerpt.mark = from.number_up_to<std::uint32_t>(each.excerpt.text.size());
    each.excerpt.cut_before = from.flag();
    each.excerpt.cut_after = from.flag();
    each.fingerprint = from.number();
    each.baselined = static_cast<baseline_state>(from.number_up_to(static_cast<std::uint64_t>(baseline_state::known)));
    each.suppressed_by = from.any<std::uint16_t>();
    each.cells_found = from.number();
    cells.resize(from.number_up_to<std::size_t>(most_cells));
    for (cell_place& cell : cells)
        cell = load_cell(from);
    each.cells = cells.data();
    each.cell_count = cells.size();
    return each;
}

} // namespace

void saved_findings::save(const findings& all, saving& to) {
    to.number(all.sources_.size());
    for (std::size_t i = 0; i < all.sources_.size(); ++i)
        to.text(all.sources_[i]).number(all.records_of_[i]);
    to.number(all.not_run_.size());
    for (const std::string& each : all.not_run_)
        to.text(each);
    to.number(all.records_).number(all.invalid_records_).number(all.by_rule_.size());
    for (const findings::rule_count& each : all.by_rule_) {
        save_rule(*each.which, each.level, to);
        to.number(each.count).number(each.stored);
    }
    to.number(all.suppressed_).number(all.by_suppression_.size());
    for (const std::uint64_t each : all.by_suppression_)
        to.number(each);
    to.number(all.known_).flag(all.recorded_all_);
    for (const auto* const tallies : {&all.known_tallies_, &all.recorded_}) {
        to.number(tallies->size());
        for (const auto& [fingerprint, each] : *tallies) {
            to.number(fingerprint);
            save_rule(*each.which, each.level, to);
            to.number(each.count).number(each.source).text(each.pointer);
        }
    }
    for (const auto* const list : {&all.stored_, &all.withheld_}) {
        to.number(list->size());
        for (const finding& each : *list)
            save_finding(each, to);
    }
}

void saved_findings::load_counts(loading& from, findings& to) {
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left) {
        to.sources_.emplace_back(from.text());
        to.records_of_.push_back(from.number());
    }
    if (to.sources_.size() > 0xFFFF)
        return from.fail();
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left)
        to.not_run_.emplace_back(from.text());
    to.records_ = from.number();
    to.invalid_records_ = from.number();
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left) {
        severity level{};
        const rule* const which = load_rule(from, level);
        if (which == nullptr)
            return;
        findings::rule_count& counter = to.counter_of(*which, level);
        counter.count = from.number();
        counter.stored = from.number();
        to.by_severity_[static_cast<std::size_t>(level)] += counter.count;
    }
    to.suppressed_ = from.number();
    to.by_suppression_.resize(std::min(from.count(), to.policy_.suppressions.size() + 1));
    if (to.by_suppression_.size() > to.policy_.suppressions.size())
        return from.fail();
    for (std::uint64_t& each : to.by_suppression_)
        each = from.number();
    to.known_ = from.number();
    to.recorded_all_ = from.flag();
}

void saved_findings::load_tallies(loading& from, std::unordered_map<std::uint64_t, findings::tally>& to, findings& texts) {
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left) {
        const std::uint64_t fingerprint = from.number();
        findings::tally each{};
        each.which = load_rule(from, each.level);
        each.count = from.number();
        each.source = from.any<std::uint16_t>();
        each.pointer = texts.keep(from.text());
        if (from.ok())
            to.emplace(fingerprint, each);
    }
}

void saved_findings::load_list(loading& from, std::vector<finding>& to, findings& all) {
    std::vector<cell_place> cells;
    for (std::size_t left = from.count(); left > 0; --left) {
        const finding each = load_finding(from, all.policy_.storage.cells_per_finding, cells);
        if (!from.ok())
            return;
        all.adopt(to.emplace_back(each));
    }
}

void saved_findings::load(loading& from, findings& to) {
    load_counts(from, to);
    if (!from.ok())
        return;
    load_tallies(from, to.known_tallies_, to);
    load_tallies(from, to.recorded_, to);
    load_list(from, to.stored_, to);
    load_list(from, to.withheld_, to);
}

void save_findings(const findings& all, std::string& out) {
    saving to(out);
    to.text(mark).text(version);
    saved_findings::save(all, to);
}

bool load_findings(std::string_view bytes, findings& out) {
    out.clear();
    loading from(bytes);
    from.expect(mark);
    from.expect(version);
    if (from.ok())
        saved_findings::load(from, out);
    if (from.ok() && from.at_end())
        return true;
    out.clear();
    return false;
}

} // namespace dsacheck
