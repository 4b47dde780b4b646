#include "dsacheck/baseline.hpp"

#include "dsacheck/findings.hpp"
#include "dsacheck/suppression.hpp"

#include "json_write.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace dsacheck {

namespace {

/// FNV-1a, 64 bits: simple, and the same everywhere. Each part is closed by a byte that no UTF-8 has.
class fingerprinter {
  public:
    void add(std::string_view part) noexcept {
        for (const char c : part)
            mix(static_cast<unsigned char>(c));
        mix(0xFF);
    }
    void add(std::uint64_t number) noexcept {
        for (int i = 0; i < 8; ++i, number >>= 8U)
            mix(static_cast<unsigned char>(number & 0xFFU));
    }
    [[nodiscard]] std::uint64_t value() const noexcept { return hash_ == 0 ? 1 : hash_; } // 0: not computed yet

  private:
    void mix(unsigned char byte) noexcept { hash_ = (hash_ ^ byte) * 0x100000001B3U; }

    std::uint64_t hash_ = 0xCBF29CE484222325U;
};

std::string_view after_index(std::string_view pointer) noexcept {
    const std::size_t digits = pointer.find_first_not_of("0123456789", 1);
    const bool is_index = pointer.size() > 1 && digits != 1 && (digits == npos || pointer[digits] == '/');
    return is_index ? pointer.substr(std::min(digits, pointer.size())) : pointer;
}

/// The pointer within the statement: its place among others changes when one is inserted.
std::string_view pointer_within_record(std::string_view pointer) noexcept {
    constexpr std::string_view parent = "/statements/";
    if (pointer.substr(0, parent.size()) == parent)
        return after_index(pointer.substr(parent.size() - 1));
    return after_index(pointer);
}

} // namespace

void baseline::add(std::uint64_t fingerprint, std::uint64_t count) { entries_[fingerprint] += count; }

std::uint64_t baseline::count_of(std::uint64_t fingerprint) const noexcept {
    const auto at = entries_.find(fingerprint);
    return at == entries_.end() ? 0 : at->second;
}

std::uint64_t fingerprint_of(const finding& found, std::string_view path) noexcept {
    constexpr std::size_t compared_bytes = 200; // what is kept of a value by default
    fingerprinter hash;
    hash.add(found.broken->number);
    hash.add(path.substr(0, 2) == "./" ? path.substr(2) : path);
    if (const cell_place* const cell = found.cell()) {
        hash.add(cell->part);
        hash.add(cell->header);
        hash.add(truncate_at_code_point(cell->value, compared_bytes));
    }
    hash.add(found.puid);
    hash.add(pointer_within_record(found.pointer));
    hash.add(truncate_at_code_point(found.value, compared_bytes));
    return hash.value();
}

std::string fingerprint_text(std::uint64_t fingerprint) { return fmt::format("{:016x}", fingerprint); }

void render_baseline(const findings& all, std::string& out) {
    out += "{\"dsacheck_baseline\":1}\n";
    for (const findings::recorded_finding& each : all.recorded()) {
        json::writer to(out);
        to.begin_object();
        to.member("fingerprint", fingerprint_text(each.fingerprint));
        to.member("rule", each.which->id);
        to.member("path", each.source < all.sources().size() ? std::string_view(all.sources()[each.source])
                                                             : std::string_view());
        to.member("pointer", each.pointer);
        to.member("count", each.count);
        to.end_object();
        out += '\n';
    }
}

namespace {

bool read_entry(simdjson::dom::element line, baseline& out) {
    std::string_view text;
    std::uint64_t count = 0;
    std::uint64_t fingerprint = 0;
    if (line["fingerprint"].get_string().get(text) != simdjson::SUCCESS ||
        line["count"].get_uint64().get(count) != simdjson::SUCCESS || count == 0 || text.size() != 16)
        return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fingerprint, 16);
    if (error != std::errc{} || end != text.data() + text.size())
        return false;
    out.add(fingerprint, count);
    return true;
}

bool is_heading(simdjson::dom::element line) {
    std::uint64_t format = 0;
    return line["dsacheck_baseline"].get_uint64().get(format) == simdjson::SUCCESS && format == 1;
}

} // namespace

bool read_baseline(std::string_view text, baseline& out, std::string& problem) {
    simdjson::dom::parser parser;
    std::size_t number = 0;
    bool headed = false;
    while (!text.empty()) {
        ++number;
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == npos)
            continue;
        simdjson::dom::element parsed;
        const bool is_json = parser.parse(line.data(), line.size()).get(parsed) == simdjson::SUCCESS;
        if (!headed && !(is_json && is_heading(parsed))) {
            problem = fmt::format("{}: this is no baseline: a line {{\"dsacheck_baseline\":1}} begins one", number);
            return false;
        }
        if (headed && !(is_json && read_entry(parsed, out))) {
            problem = fmt::format("{}: not a finding of a baseline: {{\"fingerprint\":\"16 hexadecimal digits\",\"count\":1,...}}",
                                  number);
            return false;
        }
        headed = true;
    }
    if (!headed)
        problem = "1: this is no baseline: a line {\"dsacheck_baseline\":1} begins one";
    return headed;
}

} // namespace dsacheck
