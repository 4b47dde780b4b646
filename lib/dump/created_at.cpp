#include "created_at.hpp"

namespace dsacheck::dump {

namespace {

constexpr date new_vocabulary{2025, 7, 1};

/// "HH:MM:SS" as a second of the day, or -1.
std::int32_t second_of(std::string_view text) noexcept {
    if (text.size() != 8)
        return -1;
    // All characters at a time, each the number in its byte: a colon where one belongs is 0.
    const std::uint64_t digits = detail::load_8_bytes(text.data()) ^ detail::load_8_bytes("00:00:00");
    if (!detail::are_at_most(digits, 0x0909000909000909))
        return -1;
    const std::uint64_t pairs = digits * 10 + (digits >> 8U); // each byte with the next one
    const auto number = [pairs](unsigned i) { return static_cast<std::int32_t>(pairs >> 8U * i & 0xFFU); };
    return number(0) < 24 && number(3) < 60 && number(6) < 60 ? (number(0) * 60 + number(3)) * 60 + number(6) : -1;
}

} // namespace

bool created_at_reader::read(std::string_view text, dump_row& row) {
    const std::int32_t second = text.size() == 10 ? 0 : text.size() == 19 ? second_of(text.substr(11)) : -1;
    if (second < 0)
        return false;
    const day_text written{detail::load_8_bytes(text.data()), detail::load_8_bytes(text.data() + 2)};
    if (written != last_written_) {
        last_written_ = written;
        last_ = parse_date(text.substr(0, 10)).value_or(date{});
    }
    if (last_ == date{})
        return false;
    row.created = last_;
    row.created_second = second;
    row.schema = last_ < new_vocabulary ? schema_version::before_2025_07 : schema_version::since_2025_07;
    return true;
}

} // namespace dsacheck::dump
