// dsacheck api: what the API of the Transparency Database would answer.
#include "commands.hpp"
#include "line_reader.hpp"
#include "output.hpp"

#include <dsacheck/options.hpp>
#include <dsacheck/render.hpp>
#include <dsacheck/validate.hpp>

#include <cstdint>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct request {
    std::vector<std::string> paths;
    std::string endpoint;
    std::int64_t now = 0;
    bool ndjson = false;
    bool show_dropped = false;
};

class answering {
  public:
    explicit answering(const request& asked)
        : to_(asked.endpoint == "statement" ? dsacheck::endpoint::single : dsacheck::endpoint::batch),
          dropped_(asked.show_dropped ? dsacheck::show_dropped::yes : dsacheck::show_dropped::no),
          now_(asked.now != 0 ? asked.now : static_cast<std::int64_t>(std::time(nullptr))) {}

    void answer(std::string_view body) {
        const dsacheck::api_answer answer = dsacheck::render_api_answer(body, to_, now_, dropped_);
        constexpr int created = 201;
        all_created_ = all_created_ && answer.status == created;
        std::string line = "{\"status\":" + std::to_string(answer.status) + ",\"body\":" + answer.body;
        if (dropped_ == dsacheck::show_dropped::yes)
            line += ",\"dropped\":" + (answer.dropped.empty() ? "[]" : answer.dropped);
        line += "}\n";
        out_.write(line);
    }

    void could_not_read(std::string_view message) {
        all_read_ = false;
        complain(message);
    }

    int finish() {
        out_.flush();
        if (!all_read_)
            return could_not_run;
        return all_created_ ? clean : findings_made;
    }

  private:
    dsacheck::endpoint to_;
    dsacheck::show_dropped dropped_;
    std::int64_t now_;
    bool all_created_ = true;
    bool all_read_ = true;
    output out_;
};

void answer_file(const std::string& path, answering& to) {
    std::string body;
    if (const auto status = dsacheck::read_file(path, dsacheck::input_limits{}.document_bytes, body))
        to.answer(body);
    else
        to.could_not_read(status.message);
}

void answer_lines(const std::string& path, answering& to) {
    line_reader lines(path, dsacheck::input_limits{}.record_bytes);
    while (lines.next())
        if (lines.line().find_first_not_of(" \t\r") != std::string_view::npos)
            to.answer(lines.line());
    if (!lines.problem().empty())
        to.could_not_read(lines.problem());
}

int answer_requests(const request& asked) {
    answering to(asked);
    for (const std::string& path : asked.paths)
        if (asked.ndjson)
            answer_lines(path, to);
        else
            answer_file(path, to);
    return to.finish();
}

constexpr const char* footer =
    R"(Prints one line of JSON for each request body: {"status":201|422|500,"body":{...}}. The body
of a 201 holds the statement as the database would store it, without what only the server
knows (uuid, id, created_at, platform_name, permalink, self). --show-dropped adds "dropped":
what the API would discard without a word.

What the API knows of earlier requests (puids that are taken already) is not known here.

Exit status: 0 each answer is 201; 1 some are not; 2 a file could not be read, or wrong
arguments.

Examples:
  dsacheck api --endpoint statement statement.json
  dsacheck api --endpoint statements --ndjson batches.ndjson
  dsacheck api --endpoint statement --show-dropped statement.json)";

} // namespace

void add_api_command(CLI::App& app, int& status) {
    const auto asked = std::make_shared<request>();
    CLI::App* const command = app.add_subcommand("api", "Print what the API would answer to request bodies");
    command->footer(footer);
    command->add_option("FILE", asked->paths, "Request bodies; - is the standard input")
        ->type_name("")
        ->required();
    add_choice(*command, "--endpoint", asked->endpoint, {"statement", "statements"},
               "POST /api/v1/statement or POST /api/v1/statements")
        ->required();
    command->add_flag("--ndjson", asked->ndjson, "Each line is a request body; blank lines are skipped");
    command->add_flag("--show-dropped", asked->show_dropped, "Also list what the API would discard");
    command->add_option("--now", asked->now, "Time of the request; without it, the current time")
        ->type_name("EPOCH_SECONDS");
    command->callback([asked, &status] { status = answer_requests(*asked); });
}
