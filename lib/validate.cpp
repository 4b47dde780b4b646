#include "dsacheck/validate.hpp"

#include "dsacheck/version.hpp"

#include "statement_job.hpp"
#include "statement_lines.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

namespace dsacheck {

namespace {

constexpr std::size_t first_piece = 1024 * 1024;

/// A piece of a stream: grows until it holds what the reader needs, and lets go of what was read.
class stream_buffer {
  public:
    stream_buffer(const byte_source& read) : read_(&read), bytes_(first_piece) {}

    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data() + begin_, end_ - begin_}; }
    [[nodiscard]] std::uint64_t base() const noexcept { return base_; }
    [[nodiscard]] bool at_end() const noexcept { return at_end_; }
    [[nodiscard]] bool failed() const noexcept { return failed_; }

    /// Reads more behind what is there. The bytes may move.
    void fill() {
        if (at_end_)
            return;
        if (begin_ > 0) {
            std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
            end_ -= begin_;
            begin_ = 0;
        }
        if (end_ == bytes_.size())
            bytes_.resize(2 * end_);
        const std::size_t got = (*read_)(bytes_.data() + end_, bytes_.size() - end_);
        failed_ = got == read_failed;
        at_end_ = got == 0 || failed_;
        end_ += at_end_ ? 0 : got;
    }

    void drop(std::size_t count) noexcept {
        begin_ += count;
        base_ += count;
    }

  private:
    const byte_source* read_;
    std::vector<char> bytes_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::uint64_t base_ = 0;
    bool at_end_ = false;
    bool failed_ = false;
};

run_status failure(std::string_view name, std::string_view reason) {
    return {false, std::string(name.empty() ? "input" : name) + ": " + std::string(reason)};
}

} // namespace

struct statement_validator::impl {
    explicit impl(const options& wanted) : chosen(wanted) {}

    options chosen;
    statement_tools tools;

    void check_lines(stream_buffer& input, findings& out, std::uint16_t source) {
        statement_run run(tools, chosen, out, source, 0);
        line_checker lines(run, chosen.limits.record_bytes);
        for (;;) {
            const std::size_t last_line_end = input.view().rfind('\n');
            if (last_line_end != npos) {
                const std::string_view complete = input.view().substr(0, last_line_end + 1);
                lines.check(complete, input.base());
                input.drop(complete.size());
            }
            if (input.at_end())
                break;
            if (input.view().size() > chosen.limits.record_bytes)
                skip_line(input, lines);
            else
                input.fill();
        }
        if (!input.view().empty())
            lines.check(input.view(), input.base());
    }

    /// The line at the front is too long: forgets it while it is read.
    static void skip_line(stream_buffer& input, line_checker& lines) {
        const std::string beginning(truncate_at_code_point(input.view(), shown_of_too_large));
        const std::uint64_t base = input.base();
        for (;;) {
            const std::size_t end = input.view().find('\n');
            if (end != npos) {
                lines.skip(beginning, base, input.base() + end - base);
                input.drop(end + 1);
                return;
            }
            input.drop(input.view().size());
            if (input.at_end()) {
                lines.skip(beginning, base, input.base() - base);
                return;
            }
            input.fill();
        }
    }

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
    const input_limits& limits = impl_->chosen.limits;
    const std::uint16_t source = out.begin_source(name);
    stream_buffer input(read);
    input_form form = impl_->chosen.form;
    while (form == input_form::automatic) {
        if (tells_form(input.view()) || input.at_end() || input.view().size() > limits.document_bytes)
            form = detect_form(input.view());
        else
            input.fill();
    }
    if (form == input_form::ndjson) {
        impl_->check_lines(input, out, source);
    } else {
        while (!input.at_end() && input.view().size() <= limits.document_bytes)
            input.fill();
        if (input.view().size() > limits.document_bytes)
            return failure(name, "larger than " + std::to_string(limits.document_bytes) +
                                     " bytes, the limit for a document that is not NDJSON");
        // The member "statements", which makes a batch of it, may stand far behind.
        if (impl_->chosen.form == input_form::automatic)
            form = detect_form(input.view());
        if (!input.failed())
            impl_->check_whole(input.view(), form, out, source);
    }
    if (input.failed())
        return failure(name, std::strerror(errno));
    return {};
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
        run_statements({source}, chosen, out);
    }
    return out;
}

} // namespace dsacheck
