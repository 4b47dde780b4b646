// In the place of read_config.cpp when the library is built without toml++ (DSACHECK_CONFIG=OFF).
#include "dsacheck/config.hpp"

namespace dsacheck {

config_reading read_config(std::string_view, std::string_view file) {
    return {{}, std::string(file) + ": this dsacheck was built without configuration files (DSACHECK_CONFIG=OFF)"};
}

} // namespace dsacheck
