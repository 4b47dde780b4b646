#include "report/report_builder.hpp"

namespace dsacheck::detail {

void report_builder::add_archive(const report_source& source, unsigned) {
    note(note_kind::archive_unsupported, static_cast<std::uint16_t>(built_.files_.size() - 1), std::string(source.name));
}

} // namespace dsacheck::detail
