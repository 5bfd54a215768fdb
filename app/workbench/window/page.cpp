#include "window/page.h"
