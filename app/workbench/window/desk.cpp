#include "window/desk.h"
