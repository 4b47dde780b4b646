// Writes JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dsacheck::json {

/// Appends `text` as a JSON string. Control characters are escaped, and so are those that change the
/// direction of text or end a line for some readers; bytes that are not UTF-8 become U+FFFD.
void append_string(std::string& out, std::string_view text);

void append_number(std::string& out, std::uint64_t value);

/// Writes objects and arrays with their commas. `indent` 0 writes all on one line.
class writer {
  public:
    explicit writer(std::string& out, unsigned indent = 0) noexcept : out_(&out), indent_(indent) {}

    writer& begin_object() { return open('{'); }
    writer& end_object() { return close('}'); }
    writer& begin_array() { return open('['); }
    writer& end_array() { return close(']'); }
    writer& name(std::string_view text);
    writer& string(std::string_view text);
    writer& number(std::uint64_t value);
    writer& boolean(bool value);
    writer& null();
    /// `text` is JSON already.
    writer& raw(std::string_view text);

    writer& member(std::string_view key, std::string_view text) { return name(key).string(text); }
    writer& member(std::string_view key, std::uint64_t value) { return name(key).number(value); }

  private:
    writer& open(char bracket);
    writer& close(char bracket);
    void separate();
    void new_line();

    std::string* out_;
    unsigned indent_;
    unsigned depth_ = 0;
    bool first_ = true;
    bool after_name_ = false;
};

} // namespace dsacheck::json
