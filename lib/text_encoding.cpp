#include "dsacheck/text_encoding.hpp"

#include "dsacheck/bytes.hpp"

#include <array>

namespace dsacheck {

namespace {

bool begins_with(std::string_view bytes, std::string_view with) noexcept {
    return bytes.substr(0, with.size()) == with;
}

unsigned char byte_at(std::string_view bytes, std::size_t i) noexcept {
    return static_cast<unsigned char>(bytes[i]);
}

// The characters of Windows-1252 from 0x80 to 0x9F; 0 where there is none.
constexpr std::array<char16_t, 32> windows_1252_high{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Texts of ASCII in UTF-16 have a zero in every other byte.
bool looks_like_utf_16(std::string_view bytes, std::size_t zero_at) noexcept {
    const std::size_t end = bytes.size() < 512 ? bytes.size() : 512;
    std::size_t zeros = 0;
    std::size_t units = 0;
    for (std::size_t i = zero_at; i < end; i += 2, ++units)
        zeros += bytes[i] == '\0' ? 1U : 0U;
    std::size_t others = 0;
    for (std::size_t i = 1 - zero_at; i < end; i += 2)
        others += bytes[i] == '\0' ? 1U : 0U;
    return units >= 8 && zeros * 10 >= units * 8 && others * 10 < units;
}

// GB 18030 writes a Chinese character as two bytes above 0x80; Western text has its high bytes one by one.
text_encoding guess_eight_bit(std::string_view bytes) noexcept {
    std::size_t pairs = 0;
    std::size_t singles = 0;
    std::size_t undefined = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned char c = byte_at(bytes, i);
        if (c < 0x80)
            continue;
        if (c >= 0x81 && c <= 0xFE && i + 1 < bytes.size() && byte_at(bytes, i + 1) >= 0xA1 &&
            byte_at(bytes, i + 1) != 0xFF) {
            ++pairs;
            ++i;
            continue;
        }
        ++singles;
        if (c < 0xA0 && windows_1252_high[c - 0x80U] == 0)
            ++undefined;
    }
    if (pairs > 4 * singles)
        return text_encoding::gb_18030;
    return undefined * 20 > singles ? text_encoding::unknown : text_encoding::windows_1252;
}

void append(char32_t value, std::string& out) {
    std::array<char, 4> buffer{};
    out.append(buffer.data(), encode_utf8(value, buffer.data()));
}

std::string from_utf_16(std::string_view bytes, bool little) {
    std::string out;
    out.reserve(bytes.size());
    const auto unit = [bytes, little](std::size_t i) -> char32_t {
        const unsigned first = byte_at(bytes, i);
        const unsigned second = byte_at(bytes, i + 1);
        return little ? first | second << 8U : first << 8U | second;
    };
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const char32_t high = unit(i);
        if (high >= 0xD800 && high < 0xDC00 && i + 3 < bytes.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                append(0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00), out);
                i += 2;
                continue;
            }
        }
        append(high >= 0xD800 && high < 0xE000 ? char32_t{0xFFFD} : high, out);
    }
    return out;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else if (byte >= 0xA0) {
            append(byte, out);
        } else {
            const char16_t value = windows_1252_high[byte - 0x80U];
            append(value == 0 ? char32_t{0xFFFD} : char32_t{value}, out);
        }
    }
    return out;
}

// UTF-8 as far as it is, U+FFFD for every other byte.
std::string repaired_utf_8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const std::size_t bad = find_invalid_utf8(bytes);
        if (bad == npos) {
            out += bytes;
            break;
        }
        out += bytes.substr(0, bad);
        append(0xFFFD, out);
        bytes.remove_prefix(bad + 1);
    }
    return out;
}

} // namespace

std::string_view name_of(text_encoding which) noexcept {
    switch (which) {
    case text_encoding::utf_8: return "UTF-8";
    case text_encoding::utf_16_le: return "UTF-16 (little-endian)";
    case text_encoding::utf_16_be: return "UTF-16 (big-endian)";
    case text_encoding::windows_1252: return "Windows-1252";
    case text_encoding::gb_18030: return "GB 18030 (Chinese)";
    case text_encoding::unknown: break;
    }
    return "an unknown encoding";
}

encoding_guess guess_encoding(std::string_view bytes) noexcept {
    encoding_guess guess;
    if (begins_with(bytes, "\xEF\xBB\xBF"))
        guess.mark = 3;
    else if (begins_with(bytes, "\xFF\xFE"))
        guess = {text_encoding::utf_16_le, 2, 0};
    else if (begins_with(bytes, "\xFE\xFF"))
        guess = {text_encoding::utf_16_be, 2, 0};
    else if (looks_like_utf_16(bytes, 1))
        guess = {text_encoding::utf_16_le, 0, 1};
    else if (looks_like_utf_16(bytes, 0))
        guess = {text_encoding::utf_16_be, 0, 0};
    if (guess.which != text_encoding::utf_8)
        return guess;
    const std::size_t bad = find_invalid_utf8(bytes);
    if (bad == npos)
        return guess;
    guess.first_invalid = bad;
    guess.which = guess.mark != 0 ? text_encoding::unknown : guess_eight_bit(bytes);
    return guess;
}

std::string to_utf_8(std::string_view bytes, const encoding_guess& from) {
    bytes.remove_prefix(from.mark);
    switch (from.which) {
    case text_encoding::utf_8: return std::string(bytes);
    case text_encoding::utf_16_le: return from_utf_16(bytes, true);
    case text_encoding::utf_16_be: return from_utf_16(bytes, false);
    case text_encoding::windows_1252: return from_windows_1252(bytes);
    case text_encoding::gb_18030:
    case text_encoding::unknown: break;
    }
    return repaired_utf_8(bytes);
}

file_kind sniff_file(std::string_view bytes) noexcept {
    const std::string_view head = bytes.substr(0, 64 * 1024);
    if (bytes.empty())
        return file_kind::empty;
    if (begins_with(head, "%PDF-"))
        return file_kind::pdf;
    if (begins_with(head, std::string_view("PK\x03\x04", 4)) || begins_with(head, std::string_view("PK\x05\x06", 4))) {
        if (head.find("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") != npos)
            return file_kind::ods;
        // The directory stands at the end, and repeats all names.
        const std::string_view tail = bytes.size() > 64 * 1024 ? bytes.substr(bytes.size() - 64 * 1024) : bytes;
        if (head.find("xl/workbook") != npos || tail.find("xl/workbook") != npos)
            return file_kind::xlsx;
        if (head.find("word/document") != npos || tail.find("word/document") != npos)
            return file_kind::docx;
        return file_kind::zip;
    }
    if (begins_with(head, std::string_view("\xD0\xCF\x11\xE0", 4)))
        return file_kind::xls;
    if (begins_with(head, std::string_view("\x1F\x8B", 2)))
        return file_kind::gzip;
    if (begins_with(head, "\x89PNG") || begins_with(head, "\xFF\xD8\xFF") || begins_with(head, "GIF8"))
        return file_kind::image;
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first == npos)
        return file_kind::empty;
    const std::string_view text = head.substr(first);
    if (begins_with(text, "<!DOCTYPE") || begins_with(text, "<!doctype") || begins_with(text, "<html") ||
        begins_with(text, "<HTML"))
        return file_kind::html;
    if (guess_encoding(head).which == text_encoding::utf_16_le || guess_encoding(head).which == text_encoding::utf_16_be)
        return file_kind::text;
    std::size_t controls = 0;
    for (const char c : head)
        controls += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' ? 1U : 0U;
    return controls * 10 > head.size() ? file_kind::binary : file_kind::text;
}

std::string_view name_of(file_kind which) noexcept {
    switch (which) {
    case file_kind::empty: return "an empty file";
    case file_kind::text: return "text";
    case file_kind::pdf: return "a PDF document";
    case file_kind::zip: return "a ZIP archive";
    case file_kind::xlsx: return "an Excel workbook (XLSX)";
    case file_kind::ods: return "an OpenDocument spreadsheet (ODS)";
    case file_kind::xls: return "an old Excel workbook (XLS)";
    case file_kind::docx: return "a Word document (DOCX)";
    case file_kind::gzip: return "a gzip archive";
    case file_kind::html: return "an HTML page";
    case file_kind::image: return "an image";
    case file_kind::damaged: return "a damaged file";
    case file_kind::binary: break;
    }
    return "a binary file";
}

} // namespace dsacheck
