// What was said on the command line.
#pragma once

#include <cstdlib>
#include <map>
#include <string>
#include <vector>

struct Options {
  std::map<std::string, std::string> given;
  std::string text(const std::string& name) const {
    const auto found = given.find(name);
    return found == given.end() ? "" : found->second;
  }
  float number(const std::string& name, float otherwise) const {
    const auto found = given.find(name);
    return found == given.end() ? otherwise : std::strtof(found->second.c_str(), nullptr);
  }
};

inline std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> parts{""};
  for (const char sign : list) {
    if (sign == ',') parts.emplace_back();
    else parts.back() += sign;
  }
  return parts;
}
