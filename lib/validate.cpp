#include "dsacheck/validate.hpp"

#include "statement_job.hpp"
#include "statement_lines.hpp"
#include "statement_pieces.hpp"

namespace dsacheck {

struct statement_validator::impl {
    explicit impl(const options& wanted) : chosen(wanted) {}

    options chosen;
    statement_tools tools;

    void check_whole(std::string_view bytes, input_form form, findings& out, std::uint16_t source) {
        statement_run run(tools, chosen, out, source, 0);
        run.show(bytes, 0, 1);
        run.check_document({bytes, 0}, layout_of(form));
    }
};

statement_validator::statement_validator(const options& chosen) : impl_(std::make_unique<impl>(chosen)) {}
statement_validator::~statement_validator() = default;
statement_validator::statement_validator(statement_validator&&) noexcept = default;
statement_validator& statement_validator::operator=(statement_validator&&) noexcept = default;

bool statement_validator::validate(std::string_view json, findings& out) {
    const std::uint64_t errors = out.count(severity::error);
    if (out.sources().empty())
        out.begin_source({});
    const auto source = static_cast<std::uint16_t>(out.sources().size() - 1);
    statement_run run(impl_->tools, impl_->chosen, out, source, out.records());
    run.show(json, 0, 1);
    const input_form form = impl_->chosen.form;
    run.check_document({json, 0}, layout_of(form));
    return out.count(severity::error) == errors;
}

void statement_validator::validate_all(std::string_view bytes, findings& out, std::string_view name) {
    const std::uint16_t source = out.begin_source(name);
    const input_form form = impl_->chosen.form == input_form::automatic ? detect_form(bytes) : impl_->chosen.form;
    if (form != input_form::ndjson)
        return impl_->check_whole(bytes, form, out, source);
    statement_run run(impl_->tools, impl_->chosen, out, source, 0);
    line_checker(run, impl_->chosen.limits.record_bytes).check(bytes, 0);
}

run_status statement_validator::validate_stream(const byte_source& read, findings& out, std::string_view name) {
    statement_source input;
    input.name = name;
    input.form = impl_->chosen.form;
    input.open = [&read](byte_source& to) {
        to = read;
        return run_status{};
    };
    run_status status;
    statement_run run(impl_->tools, impl_->chosen, out, out.begin_source(name), 0);
    line_checker lines(run, impl_->chosen.limits.record_bytes);
    statement_pieces pieces(input, impl_->chosen.limits, status);
    for (statement_piece piece; pieces.next(piece);)
        check_piece(piece, run, lines);
    return status;
}

findings validate_statements(std::string_view bytes, const options& chosen) {
    findings out(chosen);
    if (chosen.jobs == 1 && chosen.known == nullptr) {
        statement_validator(chosen).validate_all(bytes, out);
    } else {
        // Pieces that are merged; with a baseline on one thread as well: which of several equal findings are known depends on them.
        statement_source source;
        source.form = chosen.form;
        source.bytes = bytes;
        options whole = chosen;
        whole.stop = nullptr; // only `validate_files` can tell that it was stopped
        run_statements({source}, whole, out);
    }
    return out;
}

} // namespace dsacheck
