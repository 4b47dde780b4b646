#include "chunk_checker.hpp"

#include "dsacheck/check_statement.hpp"
#include "dsacheck/rules/dump_created.hpp"
#include "dsacheck/rules/dump_rows.hpp"
#include "dsacheck/rules/dump_bulk.hpp"
#include "dsacheck/rules/encoding.hpp"

#include "check_fully.hpp"
#include "hashing.hpp"
#include "scan_bytes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>

namespace dsacheck::dump {

namespace {

constexpr date sentinel{2000, 1, 1};

/// Whether it is known what the row holds.
bool is_readable(dump_row_status status) noexcept {
    return status == dump_row_status::statement || status == dump_row_status::in_order;
}

std::string_view text_at(std::string_view bytes, span where) noexcept { return bytes.substr(where.offset, where.length); }

template <class List>
bool asks_any(const finding_policy& chosen, const List& list) {
    return std::any_of(std::begin(list), std::end(list), [&chosen](const rule* each) { return chosen.asks(*each); });
}

/// Columns that neither the light version nor the schema before July 2025 explains.
std::string missing_columns(const dump_header& header) {
    std::string names;
    for (std::size_t i = 0; i < dump_column_count; ++i) {
        const bool expected = dump_columns[i].in_light && i != static_cast<std::size_t>(dump_column::content_id_ean);
        if (expected && header.place_of[i] == dump_header::absent)
            names.append(names.empty() ? "" : ", ").append(dump_columns[i].name);
    }
    return names;
}

} // namespace

chunk_checker::chunk_checker(const dump_options& chosen)
    : chosen_(&chosen), now_(chosen.now != 0 ? chosen.now : static_cast<std::int64_t>(std::time(nullptr))),
      today_(chosen.as_of.month != 0 ? chosen.as_of : date_of(static_cast<std::time_t>(now_))),
      checks_fully_(chosen.asks_beyond_api()), counts_boilerplate_(chosen.asks(rules::boilerplate_across_categories)),
      counts_near_duplicates_(chosen.asks(rules::near_duplicates)),
      checks_created_(asks_any(chosen, rules::dump_created_rules)),
      counts_values_(chosen.counters == dump_counters::kept || asks_any(chosen, rules::dump_bulk_rules)),
      keeps_puids_(chosen.memory_bytes > 0 && chosen.asks(rules::puid_repeated)) {}

// ---- findings -------------------------------------------------------------------------------------------------------

void chunk_checker::check_header(const chunk& from, reporter& out) {
    record_site site;
    site.document = from.header_line;
    out.begin_record(site);
    const std::string_view line = from.header_line;
    if (!from.is_dump) {
        out.add_at(rules::not_a_dump, {0, static_cast<std::uint32_t>(std::min<std::size_t>(line.size(), 200))},
                   line.empty() ? "it is empty" : "its first line does not name the columns of one");
        return;
    }
    for (const std::string& each : from.header->strangers) {
        const std::size_t at = line.rfind(each);
        out.add_at(rules::unknown_column,
                   {static_cast<std::uint32_t>(at == npos ? 0 : at), static_cast<std::uint32_t>(at == npos ? 0 : each.size())});
    }
    if (const std::string names = missing_columns(*from.header); !names.empty())
        out.add_at(rules::column_missing, {0, 0}, names);
}

void chunk_checker::report_unread(dump_row_status status, const chunk& from, reporter& out) const {
    const dump_row& row = reader_.row();
    const span beginning{row.where.offset, std::min<std::uint32_t>(row.where.length, 200)};
    switch (status) {
    case dump_row_status::wrong_count:
        if (row.cut_off)
            out.add_at(rules::row_cut_off, beginning);
        else
            out.add_at(rules::row_column_count, beginning,
                       row.columns == 0
                           ? fmt::format("no way of reading this row gives it {} values", from.header->column_count)
                           : fmt::format("the row has {} values, and the header {} columns", row.columns,
                                         from.header->column_count));
        break;
    case dump_row_status::bad_quoting: out.add_at(rules::row_quoting, beginning); break;
    default: out.add_at(rules::row_ambiguous, beginning); break;
    }
}

void chunk_checker::check_values(reporter& out) {
    const dump_row& row = reader_.row();
    if (!valid_utf8_) {
        const std::string_view bytes = text_at(out.site().document, row.where);
        const std::size_t bad = find_invalid_utf8(bytes);
        if (bad != npos)
            out.add_at(rules::invalid_utf8, {row.where.offset + static_cast<std::uint32_t>(bad), 1},
                       "this byte cannot stand here");
    }
    check_statement(current_, out);
    if (checks_fully_) // the memo knows texts in UTF-8
        check_statement_fully(current_, valid_utf8_ ? &texts_ : nullptr, out);
}

/// What the time of receipt says of the values.
void chunk_checker::check_age(reporter& out) {
    const dump_row& row = reader_.row();
    for (const newer_value& each : row.newer)
        out.add(rules::value_newer_than_row, each.field, each.where);
    if (row.created != date{} && checks_created_)
        rules::check_created(current_, row, chosen_->bulk.late_days, out);
    if (row.created == date{} && row.created_where.length > 0)
        out.add_at(rules::created_at_unreadable, row.created_where, {}, "/created_at");
}

void chunk_checker::check_rows(const chunk& from, reporter& out, chunk_result& to) {
    const std::string_view bytes = from.rows();
    const scanned_bytes scanned = scan_bytes(bytes);
    valid_utf8_ = scanned.valid_utf8;
    to.lines += scanned.line_ends;
    glances_ = valid_utf8_ && !checks_fully_ && !checks_created_ && !counts_values_;
    reader_.open(bytes, *from.header,
                 from.final && !from.cut ? dump_reader::ending::final : dump_reader::ending::open);
    row_ = 0;
    record_site site;
    site.document = bytes;
    site.base = from.base;
    site.now = now_;
    site.as_of = today_;
    for (;;) {
        const dump_row_status status = glances_ ? reader_.next_to_judge(current_) : reader_.next(current_);
        if (status == dump_row_status::end)
            return;
        if (status == dump_row_status::unfinished && from.cut)
            return; // the damage was told
        const dump_row& row = reader_.row();
        site.start = from.base + row.where.offset;
        site.record = row_;
        site.puid = is_readable(status) && current_.present.has(statement_field::puid)
                        ? current_[statement_field::puid].text
                        : std::string_view();
        out.begin_record(site);
        if (status == dump_row_status::unfinished)
            out.add_at(rules::row_cut_off, {static_cast<std::uint32_t>(bytes.size()), 0});
        else
            check_row(status, from, out, to);
        if (status == dump_row_status::unfinished)
            return;
        ++row_;
    }
}

void chunk_checker::check_row(dump_row_status status, const chunk& from, reporter& out, chunk_result& to) {
    const bool readable = is_readable(status);
    if (status == dump_row_status::statement)
        check_values(out);
    if (readable)
        check_age(out);
    else
        report_unread(status, from, out);
    const bool invalid = out.errors() > 0;
    to.found.count_record(invalid);
    const std::uint32_t index = platform_of(readable ? reader_.row().platform : std::string_view(), to);
    chunk_platform& platform = to.platforms[index];
    ++platform.rows;
    platform.invalid_rows += invalid ? 1U : 0U;
    if (readable) {
        chunk_day& day = day_of(platform, reader_.row().created);
        ++day.of[static_cast<std::size_t>(dump_measure::rows)];
        day.of[static_cast<std::size_t>(dump_measure::invalid_rows)] += invalid ? 1U : 0U;
        if (counts_values_)
            count_values(platform, day);
        if (counts_near_duplicates_ && repeats_a_row(text_at(from.rows(), reader_.row().where)))
            ++platform.near_duplicates;
        if (keeps_puids_)
            add_puid(index, to);
    }
    raised_.clear();
    if (to.found.total() != findings_before_)
        count_findings(platform, from.base, to);
    if (!chosen_->split_folder.empty())
        split_row(invalid || !readable, from, to);
}

// ---- counters -------------------------------------------------------------------------------------------------------

std::uint32_t chunk_checker::platform_of(std::string_view name, chunk_result& to) {
    platform_hash_ = hash_of(name, 0);
    const std::size_t mask = platforms_.size() - 1;
    std::size_t at = platform_hash_ & mask;
    for (; platforms_[at].used; at = (at + 1) & mask)
        if (platforms_[at].hash == platform_hash_ && to.platforms[platforms_[at].index].name == name)
            return platforms_[at].index;
    platforms_[at] = {platform_hash_, static_cast<std::uint32_t>(to.platforms.size()), true};
    chunk_platform& added = to.platforms.emplace_back();
    added.name = name;
    added.tallies.reserve(8); // as many rules as the rows of a platform usually break
    added.days.reserve(2);
    if (to.platforms.size() * 2 > platforms_.size()) {
        std::vector<slot> larger(platforms_.size() * 2);
        for (const slot& each : platforms_)
            if (each.used) {
                std::size_t free = each.hash & (larger.size() - 1);
                while (larger[free].used)
                    free = (free + 1) & (larger.size() - 1);
                larger[free] = each;
            }
        platforms_ = std::move(larger);
    }
    return static_cast<std::uint32_t>(to.platforms.size() - 1);
}

chunk_day& chunk_checker::day_of(chunk_platform& platform, date day) {
    for (std::size_t i = platform.days.size(); i-- > 0;)
        if (platform.days[i].day == day)
            return platform.days[i];
    platform.days.emplace_back().day = day;
    return platform.days.back();
}

void chunk_checker::count_values(chunk_platform& platform, chunk_day& day) const {
    using field = statement_field;
    const statement& s = current_;
    const auto count = [&day](dump_measure which) { ++day.of[static_cast<std::size_t>(which)]; };
    const auto code_of = [&s](field f) { return s.present.has(f) ? s[f].code : no_code; };
    const std::uint8_t detected = code_of(field::automated_detection);
    const std::uint8_t decided = code_of(field::automated_decision);
    const std::uint8_t category = code_of(field::category);
    if (detected != no_code)
        ++day.of[dump_counter::detection + detected];
    if (decided != no_code)
        ++day.of[dump_counter::decision + decided];
    if (const std::uint8_t source = code_of(field::source_type); source != no_code)
        ++day.of[dump_counter::source + source];
    if (const std::uint8_t ground = code_of(field::decision_ground); ground != no_code)
        ++day.of[dump_counter::ground + ground];
    if (category != no_code) {
        ++day.of[dump_counter::category + category];
        if (detected == static_cast<std::uint8_t>(yes_no::yes))
            ++day.of[dump_counter::category_detected + category];
    }
    if (s.present.has(field::category_specification) && s[field::category_specification].element_count > 0) {
        count(dump_measure::keyword_given);
        const field_value& list = s[field::category_specification];
        for (std::uint32_t i = 0; i < list.element_count; ++i)
            if (s.elements[list.first_element + i].code == static_cast<std::uint8_t>(keyword::other)) {
                count(dump_measure::keyword_other);
                break;
            }
    }
    const field_set both = s.plain & s.present;
    if (both.has(field::content_date)) {
        const date made = s[field::content_date].day;
        if (made == sentinel)
            count(dump_measure::sentinel_date);
        platform.content_dates.add(static_cast<std::uint64_t>(days_from_civil(made)),
                                   std::uint64_t{1} << (static_cast<std::uint64_t>(days_from_civil(day.day)) & 63U));
        if (both.has(field::application_date) && made == s[field::application_date].day) {
            count(dump_measure::zero_delay);
            if (decided == static_cast<std::uint8_t>(automated_decision::not_automated))
                count(dump_measure::zero_delay_manual);
        }
    }
    if (both.has(field::application_date) && day.day != date{} &&
        days_from_civil(day.day) - days_from_civil(s[field::application_date].day) >
            static_cast<std::int64_t>(chosen_->bulk.late_days))
        count(dump_measure::late);
    if (counts_boilerplate_ && s.present.has(field::decision_facts) && category != no_code)
        platform.facts.add(hash_of(s[field::decision_facts].text, 1), std::uint64_t{1} << category);
}

/// Whether an earlier row of the chunk has the same bytes, but for its identifiers.
bool chunk_checker::repeats_a_row(std::string_view row) {
    const std::string_view uuid = reader_.row().uuid;
    if (!current_.present.has(statement_field::puid) || uuid.empty())
        return false;
    const span puid = current_[statement_field::puid].where;
    const std::size_t first = static_cast<std::size_t>(uuid.data() + uuid.size() - row.data());
    const std::size_t puid_begin = puid.offset - reader_.row().where.offset;
    if (first > puid_begin)
        return false;
    const std::uint64_t begin = hash_of(row.substr(first, puid_begin - first), 2);
    const std::uint64_t hash = hash_of(row.substr(puid_begin + puid.length), begin) | 1U; // 0 is a free slot
    const std::size_t mask = row_hashes_.size() - 1;
    std::size_t at = hash >> 8U & mask;
    for (std::size_t tries = 0; tries < row_hashes_.size(); ++tries, at = (at + 1) & mask) {
        if (row_hashes_[at] == hash)
            return true;
        if (row_hashes_[at] == 0) {
            row_hashes_[at] = hash;
            return false;
        }
    }
    return false;
}

/// Which rules the last row broke: those whose counts have grown.
void chunk_checker::count_findings(chunk_platform& platform, std::uint64_t base, chunk_result& to) {
    const std::vector<findings::rule_count>& counts = to.found.by_rule();
    findings_before_ = to.found.total();
    if (counts.size() != counts_before_.size()) {
        // A rule came in somewhere: the others keep their order.
        std::vector<std::uint64_t> moved(counts.size());
        for (std::size_t i = 0, old = 0; i < counts.size(); ++i) {
            const bool is_new = old == order_before_.size() || order_before_[old].first != counts[i].which ||
                                order_before_[old].second != counts[i].level;
            moved[i] = is_new ? 0 : counts_before_[old];
            old += is_new ? 0U : 1U;
        }
        counts_before_ = std::move(moved);
        order_before_.clear();
        for (const findings::rule_count& each : counts)
            order_before_.emplace_back(each.which, each.level);
    }
    const dump_row& row = reader_.row();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const std::uint64_t grown = counts[i].count - counts_before_[i];
        if (grown == 0)
            continue;
        counts_before_[i] = counts[i].count;
        raised_.push_back(counts[i].which);
        chunk_tally* found = nullptr;
        for (chunk_tally& each : platform.tallies)
            if (each.which == counts[i].which && each.level == counts[i].level)
                found = &each;
        if (found == nullptr) {
            found = &platform.tallies.emplace_back();
            found->which = counts[i].which;
            found->level = counts[i].level;
            found->first.row = row_;
            found->first.offset = base + row.where.offset;
            found->first.uuid_size = static_cast<std::uint8_t>(std::min(row.uuid.size(), found->first.uuid.size()));
            std::copy_n(row.uuid.data(), found->first.uuid_size, found->first.uuid.data());
        }
        found->count += grown;
    }
}

void chunk_checker::add_puid(std::uint32_t platform, chunk_result& to) {
    if (!current_.present.has(statement_field::puid))
        return;
    const std::string_view text = current_[statement_field::puid].text.substr(0, max_puid_length);
    if (text.empty())
        return;
    to.puids.push_back({hash_of(text, platform_hash_), platform, row_, static_cast<std::uint32_t>(to.puid_texts.size()),
                        static_cast<std::uint16_t>(text.size())});
    to.puid_texts += text;
}

void chunk_checker::split_row(bool invalid, const chunk& from, chunk_result& to) {
    const std::string_view row = text_at(from.rows(), reader_.row().where);
    std::string& out = invalid ? to.invalid_rows : to.valid_rows;
    out.append(row).push_back('\n');
    if (!invalid)
        return;
    // The numbers of the rows are those within the chunk until it is merged.
    to.reasons.append(reader_.row().uuid.substr(0, 36)).append(",").append(std::to_string(row_)).append(",");
    for (const rule* each : raised_)
        to.reasons.append(each == raised_.front() ? "" : " ").append(each->id);
    to.reasons += '\n';
}

void chunk_checker::check(const chunk& from, const std::vector<findings::rule_count>& full, chunk_result& to) {
    to.problems = from.problems;
    to.begins_file = from.begins_file;
    if (from.begins_file)
        to.name = from.name;
    to.header_line = from.header_line;
    to.bytes = from.size;
    to.packed_bytes = from.packed_bytes;
    for (const findings::rule_count& each : full)
        to.found.store_no_more(*each.which, each.level);
    to.found.begin_source(from.name); // by its name findings are suppressed and known
    findings_before_ = 0;
    counts_before_.clear();
    order_before_.clear();
    platforms_.assign(256, {}); // so large that few of the usual number meet
    to.platforms.reserve(64);
    row_hashes_.assign(counts_near_duplicates_ ? 4096 : 0, 0);
    if (from.begins_file) {
        locator header_lines(from.header_line);
        reporter about_header(to.found, header_lines);
        check_header(from, about_header);
        to.bytes += from.header_line.size() + 1;
        to.lines = 1;
    }
    findings_before_ = to.found.total();
    for (const findings::rule_count& each : to.found.by_rule()) {
        counts_before_.push_back(each.count);
        order_before_.emplace_back(each.which, each.level);
    }
    locator lines(from.rows(), from.base, {from.begins_file ? std::uint64_t{2} : 1, 1});
    reporter out(to.found, lines);
    if (from.is_dump && from.header != nullptr)
        check_rows(from, out, to);
}

} // namespace dsacheck::dump
