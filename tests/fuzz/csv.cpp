// Any bytes can be scanned as CSV: fields lie within them, in their order, and nothing is lost.
#include "dsacheck/csv.hpp"

#include "support/require.hpp"

#include <cstdint>
#include <string>

using namespace dsacheck;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    csv_options how;
    how.delimiter = guess_csv_delimiter(bytes);
    how.kept_fields = 64;
    how.kept_defects = 32;
    csv_scanner scanner(bytes, how);
    std::size_t at = 0;
    std::string text;
    while (scanner.next()) {
        require(scanner.where().offset >= at);
        at = scanner.where().offset;
        require(scanner.field_count() >= scanner.fields().size());
        require(!scanner.fields().empty());
        std::size_t field_at = at;
        for (const csv_field& field : scanner.fields()) {
            require(field.where.offset == field_at); // fields and delimiters cover the record without a gap
            field_at += field.where.length + 1U;
            require(field.where.offset + field.where.length <= bytes.size());
            require(field.raw.size() <= field.where.length);
            text.clear();
            append_unescaped(field, text);
            require(text.size() <= field.raw.size());
        }
        at += scanner.where().length;
    }
    require(at + 2 >= bytes.size() || bytes.empty());
    for (const csv_defect& defect : scanner.defects())
        require(defect.where.offset < bytes.size());
    return 0;
}
