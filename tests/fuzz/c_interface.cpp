// Calls the library for C as no program should: in any order, with handles that are null, freed or of another kind, with
// negative sizes and structs of wrong sizes. Nothing may crash, and each status has to fit the call.
#include "dsacheck.h"
#include "support/call_script.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

using namespace dsacheck::testing; // NOLINT: script, pool, must

class machine {
  public:
    explicit machine(script& from) : from_(from) {}
    ~machine() {
        // Freed ones among them are freed once more.
        std::for_each(validators_.begin(), validators_.end(), dsacheck_validator_free);
        std::for_each(findings_.begin(), findings_.end(), dsacheck_findings_free);
        std::for_each(answers_.begin(), answers_.end(), dsacheck_answer_free);
    }
    machine(const machine&) = delete;
    machine& operator=(const machine&) = delete;

    void step() {
        switch (from_.byte() % 12) {
        case 0: make(); break;
        case 1: release(); break;
        case 2: validate(); break;
        case 3: stream(); break;
        case 4: change(); break;
        case 5: read_counts(); break;
        case 6: read_finding(); break;
        case 7: print(); break;
        case 8: answer(); break;
        case 9: rule(); break;
        case 10: explain(); break;
        default: confuse(); break;
        }
    }

  private:
    dsacheck_validator*& validator() { return validators_.slot(from_.byte()); }
    dsacheck_findings*& findings() { return findings_.slot(from_.byte()); }

    static void known(std::int32_t status) { must(status >= DSACHECK_OK && status < DSACHECK_INTERNAL); }

    dsacheck_options options() {
        dsacheck_options made{};
        made.size = from_.struct_size(sizeof made);
        made.endpoint = from_.number();
        made.form = from_.number();
        made.profile = from_.number();
        made.now = 1781524800;
        made.findings_per_rule = from_.byte();
        made.value_bytes = from_.byte();
        made.record_bytes = from_.byte() * 16U;
        made.document_bytes = from_.byte() * 16U;
        made.as_of = from_.byte() == 9 ? 20260230 : 20260302;
        choice_ = {{"2011", 4}, from_.number(), from_.number()};
        made.rule_choices = &choice_;
        made.rule_choice_count = from_.byte() % 2;
        return made;
    }

    void make() {
        const dsacheck_options chosen = options();
        const dsacheck_options* const given = from_.byte() % 3 == 0 ? nullptr : &chosen;
        dsacheck_validator*& first = validator();
        dsacheck_findings*& second = findings();
        dsacheck_validator_free(first);
        dsacheck_findings_free(second);
        known(dsacheck_validator_new(given, &first));
        known(dsacheck_findings_new(given, &second));
    }

    void release() { // and keep the pointer
        if (from_.byte() % 2 == 0)
            dsacheck_validator_free(validator());
        else
            dsacheck_findings_free(findings());
    }

    void validate() {
        dsacheck_validator* const with = validator();
        dsacheck_findings* const into = findings();
        const std::string_view json = from_.text();
        std::int32_t valid = -7;
        std::int32_t status = 0;
        if (from_.byte() % 2 == 0)
            status = dsacheck_validate(with, json.data(), from_.size(json.size()), into, &valid);
        else
            status = dsacheck_validate_all(with, json.data(), from_.size(json.size()), "name", from_.size(4), into);
        known(status);
        must(status == DSACHECK_OK || valid == -7);
        dsacheck_text message{};
        known(dsacheck_validator_message(with, &message));
    }

    struct reading {
        machine* self;
        std::string_view rest;
    };

    static std::int64_t read(void* context, char* buffer, std::size_t size) {
        auto& from = *static_cast<reading*>(context);
        const unsigned what = from.self->from_.byte();
        if (what == 255)
            return -1;
        if (what == 254)
            return static_cast<std::int64_t>(size) + 1;
        if (what > 250) { // meddles with the handles of the running call
            dsacheck_validator_free(from.self->validator());
            dsacheck_findings_free(from.self->findings());
            known(dsacheck_findings_clear(from.self->findings()));
        }
        const std::size_t count = std::min({size, from.rest.size(), std::size_t{what} + 1});
        std::memcpy(buffer, from.rest.data(), count);
        from.rest.remove_prefix(count);
        return static_cast<std::int64_t>(count);
    }

    void stream() {
        dsacheck_validator* const with = validator();
        dsacheck_findings* const into = findings();
        reading context{this, from_.text()};
        known(dsacheck_validate_stream(with, &machine::read, &context, "stream", from_.size(6), into));
    }

    void change() {
        if (from_.byte() % 2 == 0) {
            known(dsacheck_findings_clear(findings()));
        } else {
            dsacheck_findings* const into = findings();
            known(dsacheck_findings_merge(into, findings()));
        }
    }

    void read_counts() {
        dsacheck_findings* const from = findings();
        dsacheck_summary summary{};
        summary.size = from_.struct_size(sizeof summary);
        known(dsacheck_findings_summary(from, &summary));
        dsacheck_tally tally{};
        tally.size = from_.struct_size(sizeof tally);
        const std::uint64_t at = from_.index();
        known(dsacheck_tally_at(from, at, &tally));
        dsacheck_text text{};
        known(dsacheck_source_at(from, at, &text));
        known(dsacheck_not_run_at(from, at, &text));
    }

    void read_finding() {
        dsacheck_findings* const from = findings();
        const std::uint64_t at = from_.index();
        dsacheck_finding found{};
        found.size = from_.struct_size(sizeof found);
        const std::int32_t status = dsacheck_finding_at(from, at, &found);
        known(status);
        if (status == DSACHECK_OK && found.size == sizeof found)
            must(touch(found.id) > 0 && touch(found.path) + touch(found.value) + touch(found.pointer) < SIZE_MAX);
        std::size_t needed = 0;
        known(dsacheck_finding_text(from, at, from_.number(), buffer_.data(), from_.byte() * 4, &needed));
    }

    /// Reads each byte of a text, so that the sanitizer sees where it leads.
    static std::size_t touch(const dsacheck_text& text) {
        return text.size + static_cast<std::size_t>(std::count(text.data, text.data + text.size, '\x01'));
    }

    void print() {
        std::size_t needed = 0;
        const std::size_t capacity = from_.size(from_.byte() * 16U);
        const std::int32_t status = dsacheck_render(findings(), from_.number(), buffer_.data(), capacity, &needed);
        known(status);
        must(status != DSACHECK_TOO_SMALL || needed > capacity);
    }

    void answer() {
        dsacheck_answer*& place = answers_.slot(from_.byte());
        if (from_.byte() % 2 == 0)
            dsacheck_answer_free(place);
        const std::string_view body = from_.text();
        dsacheck_answer* made = nullptr;
        const std::int32_t status =
            dsacheck_answer_new(body.data(), from_.size(body.size()), from_.number(), 1781524800, &made);
        known(status);
        must((status == DSACHECK_OK) == (made != nullptr));
        if (made != nullptr) {
            dsacheck_answer_free(place);
            place = made;
        }
        std::int32_t number = 0;
        dsacheck_text text{};
        known(dsacheck_answer_status(place, &number));
        known(dsacheck_answer_valid(place, &number));
        known(dsacheck_answer_dropped(place, &text));
        if (dsacheck_answer_body(place, &text) == DSACHECK_OK)
            must(touch(text) > 0);
    }

    void rule() {
        dsacheck_rule one{};
        one.size = from_.struct_size(sizeof one);
        const std::uint64_t at = from_.index();
        known(dsacheck_rule_at(at, &one));
        dsacheck_citation citation{};
        citation.size = from_.struct_size(sizeof citation);
        known(dsacheck_rule_citation(at, from_.index(), &citation));
        const std::string_view name = from_.text();
        std::uint64_t found = 0;
        known(dsacheck_rule_find(name.data(), from_.size(name.size()), &found));
    }

    void explain() {
        const std::string_view name = from_.text();
        std::size_t needed = 0;
        known(dsacheck_explain(name.data(), from_.size(name.size()), buffer_.data(), from_.byte() * 16U, &needed));
        must(dsacheck_status_name(from_.number()) != nullptr);
    }

    void confuse() { // handles of another kind, and pointers that are none
        auto* const wrong = reinterpret_cast<dsacheck_findings*>(validator());
        auto* const none = reinterpret_cast<dsacheck_findings*>(this);
        dsacheck_summary summary{};
        summary.size = sizeof summary;
        must(dsacheck_findings_summary(none, &summary) == DSACHECK_MISUSE);
        must(dsacheck_findings_summary(wrong, &summary) == DSACHECK_MISUSE || was_findings(wrong));
        dsacheck_findings_free(none);
        dsacheck_answer_free(reinterpret_cast<dsacheck_answer*>(none));
    }

    /// The memory of a freed validator may belong to findings by now.
    bool was_findings(const dsacheck_findings* handle) {
        return std::find(findings_.begin(), findings_.end(), handle) != findings_.end();
    }

    script& from_;
    pool<dsacheck_validator> validators_;
    pool<dsacheck_findings> findings_;
    pool<dsacheck_answer> answers_;
    dsacheck_rule_choice choice_{};
    std::array<char, 4096> buffer_{};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    script from({reinterpret_cast<const char*>(data), size});
    machine calls(from);
    for (int steps = 0; steps < 200 && !from.at_end(); ++steps)
        calls.step();
    return 0;
}
