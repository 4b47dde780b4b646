#include "saved_chunks.hpp"

#include "dsacheck/catalogue.hpp"

#include "hashing.hpp"
#include "saved_findings.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace dsacheck::dump {

namespace {

const rule* load_rule(loading& from) {
    const rule* const found = find_rule(std::to_string(from.any<std::uint16_t>()));
    if (found == nullptr)
        from.fail();
    return found;
}

void save_problem(const part_reader::problem& each, saving& to) {
    to.number(each.broken->number).text(each.name).text(each.detail);
}

void load_problem(loading& from, part_reader::problem& to) {
    to.broken = load_rule(from);
    to.name = from.text();
    to.detail = from.text();
}

void save_tally(const chunk_tally& each, saving& to) {
    to.number(each.which->number).number(static_cast<std::uint64_t>(each.level)).number(each.count);
    to.number(each.first.row).number(each.first.offset);
    to.text({each.first.uuid.data(), each.first.uuid_size});
}

void load_tally(loading& from, chunk_tally& to) {
    to.which = load_rule(from);
    to.level = static_cast<severity>(from.number_up_to(severity_count - 1));
    to.count = from.any<std::uint32_t>();
    to.first.row = from.any<std::uint32_t>();
    to.first.offset = from.number();
    const std::string_view uuid = from.text();
    if (uuid.size() > to.first.uuid.size())
        return from.fail();
    std::copy(uuid.begin(), uuid.end(), to.first.uuid.begin());
    to.first.uuid_size = static_cast<std::uint8_t>(uuid.size());
}

void save_day(const chunk_day& each, saving& to) {
    to.number(static_cast<std::uint64_t>(each.day.year)).number(each.day.month).number(each.day.day);
    for (const std::uint32_t count : each.of)
        to.number(count);
}

void load_day(loading& from, chunk_day& to) {
    to.day.year = from.any<std::int16_t>();
    to.day.month = from.number_up_to<std::uint8_t>(12);
    to.day.day = from.number_up_to<std::uint8_t>(31);
    for (std::uint32_t& count : to.of)
        count = from.any<std::uint32_t>();
}

void save_hashes(const frequent_hashes& all, saving& to) {
    for (const frequent_hashes::entry& each : all.entries)
        to.number(each.hash).number(each.count).number(each.tags);
}

void load_hashes(loading& from, frequent_hashes& to) {
    for (frequent_hashes::entry& each : to.entries) {
        each.hash = from.number();
        each.count = from.any<std::uint32_t>();
        each.tags = from.number();
    }
}

void save_platform(const chunk_platform& each, saving& to) {
    to.text(each.name).number(each.rows).number(each.invalid_rows).number(each.near_duplicates);
    to.number(each.tallies.size());
    for (const chunk_tally& tally : each.tallies)
        save_tally(tally, to);
    to.number(each.days.size());
    for (const chunk_day& day : each.days)
        save_day(day, to);
    save_hashes(each.content_dates, to);
    save_hashes(each.facts, to);
}

// Counts of a chunk have 32 bits, so that sums and shares of them stay far from all limits.

/// As many elements as the bytes say.
template <class Element, class Load>
void load_list(loading& from, std::vector<Element>& to, Load load) {
    for (std::size_t left = from.count(); left > 0 && from.ok(); --left)
        load(from, to.emplace_back());
}

void load_platform(loading& from, chunk_platform& to) {
    to.name = from.text();
    to.rows = from.any<std::uint32_t>();
    to.invalid_rows = from.any<std::uint32_t>();
    to.near_duplicates = from.any<std::uint32_t>();
    load_list(from, to.tallies, load_tally);
    load_list(from, to.days, load_day);
    load_hashes(from, to.content_dates);
    load_hashes(from, to.facts);
}

void save_puids(const chunk_result& part, saving& to) {
    to.number(part.puids.size());
    for (const chunk_puid& each : part.puids)
        to.number(each.platform).number(each.row).text(std::string_view(part.puid_texts).substr(each.text, each.size));
}

void load_puids(loading& from, chunk_result& to) {
    std::vector<std::uint64_t> seeds;
    for (const chunk_platform& each : to.platforms)
        seeds.push_back(hash_of(each.name, 0));
    for (std::size_t left = from.count(); left > 0; --left) {
        chunk_puid each;
        each.platform = from.any<std::uint32_t>();
        each.row = from.any<std::uint32_t>();
        const std::string_view text = from.text();
        constexpr std::size_t most = std::numeric_limits<std::uint16_t>::max();
        if (!from.ok() || each.platform >= seeds.size() || text.size() > most ||
            to.puid_texts.size() > std::numeric_limits<std::uint32_t>::max() - most)
            return from.fail();
        each.hash = hash_of(text, seeds[each.platform]);
        each.text = static_cast<std::uint32_t>(to.puid_texts.size());
        each.size = static_cast<std::uint16_t>(text.size());
        to.puids.push_back(each);
        to.puid_texts += text;
    }
}

} // namespace

void save_chunk(const chunk_result& part, saving& to) {
    to.number(part.problems.size());
    for (const part_reader::problem& each : part.problems)
        save_problem(each, to);
    to.flag(part.begins_file).text(part.name).number(part.lines).number(part.bytes).number(part.packed_bytes);
    saved_findings::save(part.found, to);
    to.number(part.platforms.size());
    for (const chunk_platform& each : part.platforms)
        save_platform(each, to);
    save_puids(part, to);
}

void load_chunk(loading& from, chunk_result& to) {
    load_list(from, to.problems, load_problem);
    to.begins_file = from.flag();
    to.name = from.text();
    to.lines = from.number();
    to.bytes = from.number();
    to.packed_bytes = from.number();
    saved_findings::load(from, to.found);
    load_list(from, to.platforms, load_platform);
    load_puids(from, to);
}

} // namespace dsacheck::dump
