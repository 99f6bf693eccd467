@echo off
rem Starts Second Look on Windows: finds JDK 25, builds what is stale, starts Java. Says the same as ./second-look.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "target=%here%target"
set "jdk="

if defined SECOND_LOOK_JAVA_HOME (
    call :try "%SECOND_LOOK_JAVA_HOME%"
    if not defined jdk (
        echo SECOND_LOOK_JAVA_HOME is not a JDK 25. 1>&2
        exit /b 1
    )
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if not defined jdk (
    echo Second Look needs a JDK 25 and found none. This installs one: 1>&2
    echo     winget install EclipseAdoptium.Temurin.25.JDK 1>&2
    echo If you have one in a place of its own, set SECOND_LOOK_JAVA_HOME to it. 1>&2
    exit /b 1
)

call :fresh && goto start
echo Building Second Look (first time: a few minutes for the download)... 1>&2
if not exist "%target%" mkdir "%target%"
rem The stamp is as old as the start of the build: what is saved meanwhile is built next time.
type nul > "%target%\second-look.stamp.new"
if exist "%target%\second-look.stamp" del "%target%\second-look.stamp"
if exist "%target%\classes" rmdir /s /q "%target%\classes"
pushd "%here%"
set "caller_java_home=%JAVA_HOME%"
set "JAVA_HOME=%jdk%"
call mvnw.cmd -q -Dmaven.test.skip=true package > "%target%\build.log" 2>&1 < nul
set "built=%ERRORLEVEL%"
set "JAVA_HOME=%caller_java_home%"
popd
if not "%built%"=="0" (
    type "%target%\build.log" 1>&2
    echo Second Look could not be built; Maven says why above. 1>&2
    exit /b 1
)
move /y "%target%\second-look.stamp.new" "%target%\second-look.stamp" > nul

:start
for /f "usebackq delims=" %%l in ("%target%\class.path") do set "class_path=%%l"
for /f "usebackq delims=" %%l in ("%target%\module.path") do set "module_path=%%l"
rem ONNX Runtime reports to its publisher unless it is told not to before it is loaded.
set "ORT_DISABLE_TELEMETRY=1"
"%jdk%\bin\java.exe" @"%target%\jvm.args" -cp "%target%\classes;%class_path%" --module-path "%module_path%" "-Dsecond-look.home=%here%" org.secondlook.SecondLook %*
exit /b %ERRORLEVEL%

:try
if defined jdk exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /r /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" > nul 2>&1 && set "jdk=%~1"
exit /b 0

:fresh
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue '%target%\second-look.stamp'; if (-not $s) { exit 1 }; $new = foreach ($p in 'pom.xml', 'jlink\jvm.args', 'src\main', 'resources') { Get-Item (Join-Path '%here%' $p); Get-ChildItem -Recurse (Join-Path '%here%' $p) }; if ($new | Where-Object LastWriteTime -gt $s.LastWriteTime | Select-Object -First 1) { exit 1 }"
exit /b %ERRORLEVEL%
